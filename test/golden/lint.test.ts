import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolders } from '../temporary-folders.ts';
import { putTree } from '../tree.ts';
import { type Case, goldenCases } from './cases.ts';

const cases = await goldenCases();
// Outside git, so that no ignore file hides a file from the linters.
const work = temporaryFolders()();

beforeAll(() => {
  for (const { name, files } of cases) {
    putTree(join(work, name), Object.fromEntries(files.map(({ path, text }) => [path, text])));
    copyFileSync('ansible.cfg', join(work, name, 'ansible.cfg'));
  }
});

/** What a tool that reads a tree has to say about it: nothing, if all is well. */
function complaints(name: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: join(work, name),
    encoding: 'utf8',
    // Nothing of the person who runs the tests, and no cache in their home.
    env: { ...process.env, ANSIBLE_HOME: join(work, '.ansible'), ANSIBLE_NOCOLOR: '1' },
  });
  if (error) throw error;
  return status === 0 ? '' : `${stdout}${stderr}`;
}

function paths({ files }: Case, pattern: RegExp): string[] {
  return files.map(({ path }) => path).filter((path) => pattern.test(path));
}

describe('yamllint is content with', () => {
  test.each(cases)('$name', ({ name }) => {
    expect(complaints(name, 'yamllint', ['--strict', '-c', resolve('.yamllint'), '.'])).toBe('');
  });
});

describe('ansible-playbook can read', () => {
  const environments = cases.flatMap((each) =>
    paths(each, /hosts\.yml$/).map((hosts) => ({ name: each.name, inventory: dirname(hosts) })),
  );
  test.each(environments)('$name with $inventory', ({ name, inventory }) => {
    const args = ['--syntax-check', '-i', inventory, 'site.yml'];
    expect(complaints(name, 'ansible-playbook', args)).toBe('');
  });
});

// Roles and playbooks are the same in all trees: read once, they are the slow part.
test('ansible-lint is content, by its strictest profile', () => {
  const [full] = cases.filter(({ hasRoles }) => hasRoles);
  if (!full) throw new Error('no case holds the roles');
  const roles = [...new Set(paths(full, /^roles\//).map((path) => path.split('/', 2).join('/')))];
  const inventories = cases.flatMap((each) =>
    paths(each, /^inventories\//).map((path) => join('..', each.name, path)),
  );
  const args = ['--offline', '--nocolor', '--strict', '--profile', 'production'];
  const targets = ['site.yml', ...paths(full, /^playbooks\//), ...roles, ...inventories];
  expect(complaints(full.name, 'ansible-lint', [...args, ...targets])).toBe('');
}, 300_000);
