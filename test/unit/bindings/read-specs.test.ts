import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { readSpecs } from '../../../generator/bindings/read-specs.ts';
import { UserError } from '../../../generator/errors.ts';

const vars = (role: string) => fileURLToPath(new URL(`roles/${role}/vars.ts`, import.meta.url));

test('a vars.ts says everything that an argument specification needs', async () => {
  const { cache } = await readSpecs([vars('cache')]);
  expect(cache).toEqual({
    cache_engine: {
      description: ['Which software.'],
      type: 'str',
      choices: ['redis', 'valkey'],
      required: true,
    },
    cache_release: {
      description: ['Its release: one that is packed, or a number.', 'Never changed by itself.'],
      type: 'dict',
      required: true,
      options: {
        kind: {
          description: ['What kind it is.'],
          type: 'str',
          choices: ['numbered', 'packed'],
          required: true,
        },
        version: { description: ['Its number.'], type: 'str', required: true },
        // Only one of the two kinds has it.
        path: { description: ['Path of the file.'], type: 'str' },
      },
    },
    cache_port: { description: ['TCP port.'], type: 'int', default: 6379 },
    cache_databases: {
      description: ['Number of databases, each of 16 tables.'],
      type: 'int',
      choices: [1, 16],
      default: '{{ 16 }}',
    },
    cache_durable: {
      description: ['Whether it keeps anything.'],
      type: 'bool',
      default: false,
    },
    cache_addresses: {
      description: ['Addresses that it listens on.'],
      type: 'list',
      elements: 'str',
      required: true,
    },
    cache_users: {
      description: ['Everybody who may log in.'],
      type: 'list',
      elements: 'dict',
      default: [],
      options: {
        name: { description: ['Its name.'], type: 'str', required: true },
        password: { description: ['Its password.'], type: 'str', required: true, no_log: true },
        rights: {
          description: ['What it may do.'],
          type: 'list',
          elements: 'str',
          choices: ['read', 'write'],
        },
      },
    },
    cache_settings: { description: ['Further settings.'], type: 'dict', default: {} },
    cache_key: { description: ['Its own key.'], type: 'str', required: true, no_log: true },
  });
});

test('options stand in the order in which the interface declares them', async () => {
  const { cache = {} } = await readSpecs([vars('cache')]);
  expect(Object.keys(cache).slice(0, 3)).toEqual(['cache_engine', 'cache_release', 'cache_port']);
});

test('everything that a specification cannot say is reported at once', async () => {
  const error = await readSpecs([vars('vague')]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "variable-without-text: 'vague_silent' says nothing about itself.",
    "variable-type: Ansible's argument specification cannot say the type of 'vague_mixed'.",
    "variable-type: Ansible's argument specification cannot say the type of 'vague_settings.hook'.",
  ]);
});
