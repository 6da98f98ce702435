import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { inside } from './inside.ts';
import { readFiles } from './read.ts';
import { replaceFile } from './replace.ts';

/** What became of an environment's secrets: nobody needs to know more. */
export type SecretsOutcome = 'made' | 'completed' | 'kept';

/** Every secret that the inventories refer to. */
const names = [
  'vault_session_key',
  'vault_api_key',
  'vault_database_password',
  'vault_reader_password',
  'vault_ca_passphrase',
] as const;

/** Where an environment's secrets are, from the project's folder. Never in git. */
export function secretsPath(environment: string): string {
  return `inventories/${environment}/group_vars/all/vault.yml`;
}

/**
 * Makes an environment's secrets if there are none, readable by their owner only. What is there stays:
 * missing ones are added, an encrypted file or a link to one is not touched. Only while no other run
 * writes.
 *
 * @param root The project's folder, absolute.
 * @throws UserError if the file cannot be read or written
 */
export function ensureSecrets(root: string, environment: string): SecretsOutcome {
  const path = secretsPath(environment);
  const absolute = inside(root, path);
  const stat = lstatSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) {
    replaceFile(absolute, path, `${preface(path)}${lines(names)}`, { mode: 0o600 });
    return 'made';
  }
  if (stat.isSymbolicLink()) return 'kept';
  const text = readFiles(root, [path]).get(path) ?? '';
  const missing = text.startsWith('$ANSIBLE_VAULT;')
    ? []
    : names.filter((name) => !has(text, name));
  if (missing.length === 0) return 'kept';
  const ending = text === '' || text.endsWith('\n') ? '' : '\n';
  replaceFile(absolute, path, `${text}${ending}${lines(missing)}`, { mode: stat.mode & 0o777 });
  return 'completed';
}

function preface(path: string): string {
  return `---
# Secrets of this environment, made once by \`npm run generate\` and never overwritten. Not in git: keep
# a copy in a safe place. To encrypt it:
#   ansible-vault encrypt ${path}
`;
}

/** 256 bits each. Hexadecimal digits mean nothing special to YAML, SQL or a shell. */
function lines(missing: readonly string[]): string {
  return missing.map((name) => `${name}: "${randomBytes(32).toString('hex')}"\n`).join('');
}

function has(text: string, name: string): boolean {
  return new RegExp(`^(["']?)${name}\\1[ \\t]*:`, 'm').test(text);
}
