import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { UserError } from '../errors.ts';
import { inside } from './inside.ts';
import { readFiles } from './read.ts';
import { replaceFile } from './replace.ts';

/** What becomes of an environment's secrets. */
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

/** What an environment's secrets need. Names only: nobody needs to know more. */
export interface SecretsPlan {
  readonly path: string;
  readonly outcome: SecretsOutcome;
  /** Names of those to be made. */
  readonly missing: readonly string[];
}

/**
 * Finds out whether an environment's secrets are there, without touching them. Secrets that a fleet
 * has been built with are not made anew: that would change every password. So what looks as if some
 * were lost is refused. An encrypted file, or a link to one, is not looked into.
 *
 * @param root The project's folder, absolute.
 * @throws UserError if the file cannot be read, is no YAML, or seems to have lost its secrets
 */
export function planSecrets(root: string, environment: string): SecretsPlan {
  const path = secretsPath(environment);
  const stat = lstatSync(inside(root, path), { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) return { path, outcome: 'kept', missing: [] };
  const text = readFiles(root, [path]).get(path);
  const authority = `inventories/${environment}/pki`;
  const built = existsSync(join(root, authority));
  if (text === undefined) {
    if (built) {
      const message = `There is no such file, but ${authority}/ is here: a fleet was built.`;
      throw lost(path, message, `${authority}/`);
    }
    return { path, outcome: 'made', missing: names };
  }
  if (text.startsWith('$ANSIBLE_VAULT;')) return { path, outcome: 'kept', missing: [] };
  const there = keysOf(text, path);
  const missing = names.filter((name) => !there.has(name));
  if (missing.length === names.length) {
    throw lost(path, 'This file holds no secret.', built ? `it and ${authority}/` : 'it');
  }
  return { path, outcome: missing.length === 0 ? 'kept' : 'completed', missing };
}

/**
 * Makes the secrets that a plan says are missing, readable by their owner only. What is there stays.
 * Only while no other run writes.
 *
 * @throws UserError if the file cannot be written
 */
export function makeSecrets(root: string, { path, outcome, missing }: SecretsPlan): void {
  const absolute = inside(root, path);
  if (outcome === 'made') {
    replaceFile(absolute, path, `${preface(path)}${lines(missing)}`, { mode: 0o600 });
  }
  if (outcome === 'completed') {
    const text = readFiles(root, [path]).get(path) ?? '';
    const ending = text.endsWith('\n') ? '' : '\n';
    const mode = lstatSync(absolute).mode & 0o777;
    replaceFile(absolute, path, `${text}${ending}${lines(missing)}`, { mode });
  }
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

/** The names of the variables in a file, as Ansible reads it. */
function keysOf(text: string, path: string): ReadonlySet<string> {
  // Ansible takes the last of two variables of one name, and knows tags of its own.
  const document = parseDocument(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  const { line, col } = error?.linePos?.[0] ?? { line: 1, col: 1 };
  const { contents } = document;
  const empty = contents === null || (isScalar(contents) && contents.value === null);
  if (!error && empty) return new Set();
  if (!error && isMap(contents)) return new Set(contents.items.map(({ key }) => String(key)));
  // Without the parser's own words: they quote the line, which may hold a secret.
  throw new UserError([
    {
      code: 'secrets-unreadable',
      message: 'The secrets cannot be read: this is not YAML of the form `name: value`.',
      hint: 'Mend it there, or take the file from your backup. Nothing was written.',
      where: error ? `${path}:${line}:${col}` : path,
    },
  ]);
}

/** Secrets that seem to be lost. `remove`: what must go for new ones to be made. */
function lost(path: string, message: string, remove: string): UserError {
  return new UserError([
    {
      code: 'secrets-lost',
      message: `${message} New ones would change every password.`,
      hint: `Take the file from your backup. To begin anew, without the fleet that was, remove ${remove}. Nothing was written.`,
      where: path,
    },
  ]);
}
