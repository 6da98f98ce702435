import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolders } from '../../temporary-folders.ts';
import { getTree } from '../../tree.ts';
import { copyProject, generate, type Outcome, putTopology } from './project.ts';

const temporary = temporaryFolders();
const vault = 'inventories/local/group_vars/all/vault.yml';

/** What is generated in a copy of the project. */
function generated(root: string): Record<string, string> {
  const ours = /^(inventories|roles|playbooks|vagrant)\/|^site\.yml$/;
  return Object.fromEntries(Object.entries(getTree(root)).filter(([path]) => ours.test(path)));
}

describe('npm run generate', () => {
  const root = temporary();
  let first: Outcome;
  beforeAll(async () => {
    copyProject(root);
    putTopology(root, 2, 'farm');
    first = await generate(root);
  });

  test('writes everything, says what, and what to do next', () => {
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^farm: a new fleet: proxy1, web1, database1\nlocal: a new fleet: /,
    );
    expect(first.stdout).toMatch(
      /\n\d+ new\n {2}new {6}inventories\/farm\/group_vars\/all\/main.yml\n/,
    );
    expect(first.stdout).toMatch(/\n {2}… and \d+ more\n/);
    expect(first.stdout).toContain('Next, for local: npm run up\n');
    expect(first.stdout).toContain('ansible-playbook -i inventories/farm site.yml\n');
  });

  test('makes secrets and prints none', () => {
    expect(first.stdout).toContain(`Secrets made: ${vault}`);
    const secrets = generated(root)[vault]?.match(/[0-9a-f]{64}/g) ?? [];
    expect(secrets).toHaveLength(5);
    for (const secret of secrets) expect(first.stdout).not.toContain(secret);
  });

  test('says in sync, and changes nothing, when run again', async () => {
    const before = generated(root);
    const again = await generate(root);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toMatch(/^In sync: \d+ files\.\n/);
    expect(await generate(root, '--check')).toMatchObject({ code: 0, stderr: '' });
    expect(generated(root)).toEqual(before);
  });

  test('--check lists drift, exits 2 and writes nothing; --diff shows it', async () => {
    putTopology(root, 3, 'farm');
    const before = generated(root);
    const { code, stdout } = await generate(root, '--check', '--diff');
    expect(code).toBe(2);
    expect(stdout).toContain('  changed  inventories/local/hosts.yml\n');
    expect(stdout).toContain(
      '--- a/inventories/local/hosts.yml\n+++ b/inventories/local/hosts.yml\n',
    );
    expect(stdout).toContain('+        web3:\n');
    expect(generated(root)).toEqual(before);
    putTopology(root, 2, 'farm');
  });

  test('removes what is no longer in the topology, but not its secrets', async () => {
    putTopology(root, 2, 'other');
    const { code, stdout } = await generate(root);
    expect(code).toBe(0);
    expect(stdout).toContain('  removed  inventories/farm/hosts.yml\n');
    const left = Object.keys(generated(root)).filter((path) => path.includes('/farm/'));
    expect(left).toEqual(['inventories/farm/group_vars/all/vault.yml']);
  });

  test('stops at a hand edit, shows it, and changes nothing at all', async () => {
    const edited = 'inventories/local/hosts.yml';
    appendFileSync(join(root, edited), '# mine\n');
    putTopology(root, 3, 'other');
    const before = generated(root);
    const { code, stdout, stderr } = await generate(root);
    expect(code).toBe(1);
    expect(stdout).toContain('-# mine\n');
    expect(stderr).toContain(`${edited}  edited-by-hand\n`);
    expect(stderr).toContain('npm run generate -- --force');
    expect(stderr).not.toContain('    at ');
    expect(generated(root)).toEqual(before);

    const forced = await generate(root, '--force');
    expect(forced.code).toBe(0);
    const [, copy = ''] = /is kept as (\S+)\n/.exec(forced.stdout) ?? [];
    expect(readFileSync(join(root, copy), 'utf8')).toBe(before[edited]);
    expect(generated(root)[edited]).toContain('web3');
    expect(generated(root)[edited]).not.toContain('# mine');
  });

  test('a file that is no YAML any more is a hand edit like any other', async () => {
    const edited = join(root, 'inventories/local/hosts.yml');
    const text = readFileSync(edited, 'utf8');
    writeFileSync(edited, text.replace('all:', '<<<<<<< HEAD\nall:\n======='));
    const checked = await generate(root, '--check');
    expect(checked).toMatchObject({ code: 2, stderr: '' });
    expect(checked.stdout).toContain('  edited   inventories/local/hosts.yml\n');
    expect((await generate(root)).stderr).toContain('hosts.yml  edited-by-hand\n');
    expect(await generate(root, '--force')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(edited, 'utf8')).toBe(text);
  });

  test('changes nothing at all where secrets are lost', async () => {
    const text = readFileSync(join(root, vault), 'utf8');
    writeFileSync(join(root, vault), '');
    putTopology(root, 4, 'other');
    const before = generated(root);
    const { code, stderr } = await generate(root);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${vault} {2}secrets-lost\\n`));
    expect(generated(root)).toEqual(before);
    writeFileSync(join(root, vault), text.replace(/^vault_api_key.*\n/m, ''));
    putTopology(root, 3, 'other');
    expect((await generate(root)).stdout).toContain(
      `Secrets completed with vault_api_key: ${vault}`,
    );
  });

  test('writes nothing for a wrong topology', async () => {
    const before = generated(root);
    putTopology(root, 0, 'other');
    const { code, stdout, stderr } = await generate(root);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/topology\.ts:\d+:\d+/);
    expect(generated(root)).toEqual(before);
  });
});
