import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ensureSecrets, secretsPath } from '../../../generator/write/secrets.ts';
import { temporaryFolders } from '../../temporary-folders.ts';
import { getTree, putTree } from '../../tree.ts';

const temporary = temporaryFolders();
const path = secretsPath('local');
const secret = /^(vault_[a-z_]+): "([0-9a-f]{64})"$/gm;

function read(root: string): string {
  return readFileSync(join(root, path), 'utf8');
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
