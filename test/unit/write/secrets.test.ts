import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { UserError } from '../../../generator/errors.ts';
import {
  makeSecrets,
  planSecrets,
  type SecretsOutcome,
  secretsPath,
} from '../../../generator/write/secrets.ts';
import { temporaryFolders } from '../../temporary-folders.ts';
import { getTree, putTree } from '../../tree.ts';

const temporary = temporaryFolders();
const path = secretsPath('local');
const secret = /^(vault_[a-z_]+): "([0-9a-f]{64})"$/gm;

function read(root: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** What a run does. */
function ensureSecrets(root: string, environment: string): SecretsOutcome {
  const plan = planSecrets(root, environment);
  makeSecrets(root, plan);
  return plan.outcome;
}

/** What a run is refused for; it must not change a thing. */
function refusal(files: Readonly<Record<string, string>>) {
  const root = temporary();
  putTree(root, files);
  try {
    planSecrets(root, 'local');
  } catch (error) {
    expect(getTree(root)).toEqual(files);
    if (error instanceof UserError) return error.issues[0];
    throw error;
  }
  throw new Error('it is not refused');
}

test('secrets are made once, all different, for their owner only', () => {
  const root = temporary();
  expect(ensureSecrets(root, 'local')).toBe('made');
  const text = read(root);
  const found = [...text.matchAll(secret)];
  expect(found.map(([, name]) => name)).toEqual([
    'vault_session_key',
    'vault_api_key',
    'vault_database_password',
    'vault_reader_password',
    'vault_ca_passphrase',
  ]);
  expect(new Set(found.map(([, , value]) => value)).size).toBe(5);
  expect(statSync(join(root, path)).mode & 0o777).toBe(0o600);

  expect(ensureSecrets(root, 'local')).toBe('kept');
  expect(read(root)).toBe(text);
  expect(Object.keys(getTree(root))).toEqual([path]);
});

test('each environment has its own', () => {
  const root = temporary();
  ensureSecrets(root, 'local');
  ensureSecrets(root, 'production');
  const [one, two] = Object.values(getTree(root)).map((text) => [...text.matchAll(secret)]);
  expect(one?.[0]?.[2]).not.toBe(two?.[0]?.[2]);
});

test('missing ones are added to those that are there, and the file keeps its permissions', () => {
  const root = temporary();
  const mine = '---\nvault_api_key: mine\n"vault_reader_password" : mine too';
  putTree(root, { [path]: mine });
  chmodSync(join(root, path), 0o640);
  expect(ensureSecrets(root, 'local')).toBe('completed');
  const text = read(root);
  expect(text.startsWith(`${mine}\n`)).toBe(true);
  expect([...text.matchAll(secret)].map(([, name]) => name)).toEqual([
    'vault_session_key',
    'vault_database_password',
    'vault_ca_passphrase',
  ]);
  expect(statSync(join(root, path)).mode & 0o777).toBe(0o640);
});

test('an encrypted file is left alone', () => {
  const root = temporary();
  const encrypted = '$ANSIBLE_VAULT;1.1;AES256\n6162\n';
  putTree(root, { [path]: encrypted });
  expect(ensureSecrets(root, 'local')).toBe('kept');
  expect(read(root)).toBe(encrypted);
});

test('so is a link, whether or not its target is mounted now', () => {
  const root = temporary();
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync('/nowhere/vault.yml', join(root, path));
  expect(ensureSecrets(root, 'local')).toBe('kept');
});

test('one that a newer padfleet needs is told by its name', () => {
  const root = temporary();
  ensureSecrets(root, 'local');
  putTree(root, { [path]: read(root).replace(/^vault_api_key.*\n/m, '') });
  expect(planSecrets(root, 'local')).toEqual({
    path,
    outcome: 'completed',
    missing: ['vault_api_key'],
  });
});

test('single values may be encrypted, and named twice', () => {
  const root = temporary();
  ensureSecrets(root, 'local');
  const inline = 'vault_api_key: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162\n';
  putTree(root, { [path]: `${read(root)}${inline}` });
  expect(planSecrets(root, 'local').outcome).toBe('kept');
});

test('a file that is no YAML is refused at its place, without a word of it', () => {
  const conflict =
    '---\n<<<<<<< HEAD\nvault_api_key: "a"\n=======\nvault_api_key: "b"\n>>>>>>> b\n';
  for (const text of [conflict, 'vault_api_key: "a\n']) {
    expect(refusal({ [path]: text })).toMatchObject({
      code: 'secrets-unreadable',
      where: expect.stringMatching(/vault\.yml:\d+:\d+$/),
    });
  }
  expect(refusal({ [path]: 'a sentence\n' })).toMatchObject({ code: 'secrets-unreadable' });
});

test('a file without any secret has lost them: none are made', () => {
  for (const text of ['', '---\n', '# mine\n', 'mine: 1\n']) {
    expect(refusal({ [path]: text })).toMatchObject({
      code: 'secrets-lost',
      hint: expect.stringContaining('from your backup. To begin anew'),
    });
    expect(refusal({ [path]: text, 'inventories/local/pki/ca.crt': '' })?.hint).toContain(
      'remove it and inventories/local/pki/.',
    );
  }
});

test('so has an environment that has a certificate authority and no secrets', () => {
  const issue = refusal({ 'inventories/local/pki/ca.crt': '' });
  expect(issue).toMatchObject({ code: 'secrets-lost', where: path });
  expect(issue?.hint).toContain('remove inventories/local/pki/.');
});
