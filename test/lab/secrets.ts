import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Project } from './project.ts';

/** Every secret of a project's local fleet by name, those that hosts derive from them included. */
export async function secretsOf(project: Project): Promise<ReadonlyMap<string, string>> {
  const path = join(project.root, 'inventories/local/group_vars/all/vault.yml');
  const vault = parse(await readFile(path, 'utf8')) as Record<string, string>;
  const secrets = new Map(Object.entries(vault));
  for (const host of ['web1', 'web2']) {
    const password = createHash('sha256').update(`${vault.vault_database_password}:${host}`);
    secrets.set(`database password of ${host}`, password.digest('hex'));
  }
  if (secrets.size < 7) throw new Error(`${path} holds fewer secrets than a fleet needs`);
  return secrets;
}

/** The names of the secrets that stand in a text. */
export function secretsIn(text: string, secrets: ReadonlyMap<string, string>): readonly string[] {
  return [...secrets].filter(([, value]) => text.includes(value)).map(([name]) => name);
}
