import { expect, test } from '@jest/globals';
import { readAnsibleError } from '../../../fleet/ansible-error.ts';

const found = {
  'of Ansible 2.14, in a file': [
    `[WARNING]: something else
ERROR! We were unable to read either as JSON nor YAML, these are the errors we got from each:
JSON: Expecting value: line 1 column 1 (char 0)

Syntax Error while loading YAML.
  found unexpected end of stream

The error appears to be in '/p/inventories/local/group_vars/all/vault.yml': line 4, column 1, but may
be elsewhere in the file depending on the exact syntax problem.

The offending line appears to be:

vault_api_key: "secret
x: [1
^ here
`,
    {
      message: 'This is not YAML: found unexpected end of stream.',
      where: '/p/inventories/local/group_vars/all/vault.yml:4:1',
    },
  ],
  'of a later Ansible, in a file': [
    `[ERROR]: YAML parsing failed: Found unexpected end of stream.
Origin: /p/vault.yml:4:1

2 vault_api_key: "secret
  ^ column 1
`,
    { message: 'YAML parsing failed: Found unexpected end of stream.', where: '/p/vault.yml:4:1' },
  ],
  'of no place': [
    'ERROR! Attempting to decrypt but no vault secrets found\n',
    { message: 'Attempting to decrypt but no vault secrets found' },
  ],
  'of another kind': ['a\nb\nc\n\nd\n', { message: 'b\nc\nd' }],
} as const;

test.each(Object.entries(found))('an error %s', (_, [stderr, error]) => {
  expect(readAnsibleError(stderr)).toEqual(error);
});
