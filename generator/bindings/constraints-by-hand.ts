import type { Constraints } from '../ansible/constraints.ts';

/**
 * What capturing cannot find: modules whose checks stand in their own code or in an action plugin.
 * Read from ansible-core 2.14 and community.crypto 2.14; each is in the module's documentation as
 * prose.
 */
export const constraintsByHand: Readonly<Record<string, Constraints>> = {
  'ansible.builtin.command': {
    mutually_exclusive: [['argv', 'cmd']],
    required_one_of: [['argv', 'cmd']],
  },
  'ansible.builtin.copy': {
    mutually_exclusive: [['content', 'src']],
    required_one_of: [['content', 'src']],
  },
  'ansible.builtin.debug': { mutually_exclusive: [['msg', 'var']] },
  'ansible.builtin.include_vars': {
    mutually_exclusive: [['dir', 'file']],
    required_one_of: [['dir', 'file']],
  },
  'ansible.builtin.pause': { mutually_exclusive: [['minutes', 'seconds']] },
  'ansible.builtin.shell': { required_one_of: [['cmd']] },
  'community.crypto.openssl_privatekey_pipe': {
    required_if: [{ option: 'type', is: 'ECC', requires: ['curve'], any: false }],
    required_together: [['cipher', 'passphrase']],
    secrets: ['content', 'passphrase'],
  },
};

/**
 * Options that Ansible keeps out of its log although their value need not be a secret: most files
 * that `copy` writes are not.
 */
export const notSecret: Readonly<Record<string, readonly string[]>> = {
  'ansible.builtin.copy': ['content'],
};
