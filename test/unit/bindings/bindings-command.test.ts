import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readInstallation } from '../../../generator/bindings/ansible.ts';
import { emitLock, readLock } from '../../../generator/bindings/lock.ts';
import { modules } from '../../../generator/bindings/modules.ts';

/** A copy of the project, so that a test may spoil it. */
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'padfleet-'));
  for (const part of ['package.json', 'tsconfig.json', 'generator', 'cli']) {
    cpSync(resolve(part), join(copy, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true }));

function bindings(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'cli/bindings.ts', ...args],
    { cwd: copy, encoding: 'utf8' },
  );
  return { status, stdout: stdout.trim().split('\n'), stderr };
}

const text = (path: string) => readFileSync(join(copy, path), 'utf8');

const lock = 'generator/bindings/bindings.lock.json';
const inSync = 'Bindings are in sync.';

test('the committed bindings are in sync with Ansible and with every vars.ts', () => {
  const { status, stdout, stderr } = bindings('--check');
  expect({ status, last: stdout.at(-1), stderr }).toEqual({ status: 0, last: inSync, stderr: '' });
});

test('stale bindings are named with exit code 2 and left alone; then written', async () => {
  const generated = 'generator/ansible/modules.gen.ts';
  const spec = 'generator/roles/base/spec.gen.ts';
  const vars = 'generator/roles/base/vars.ts';
  const member = 'export interface BaseVars {\n  /** How many. */\n  readonly base_count: number;';
  writeFileSync(join(copy, vars), text(vars).replace('export interface BaseVars {', member));
  appendFileSync(join(copy, generated), '// By hand.\n');
  writeFileSync(join(copy, lock), emitLock((await readInstallation(modules)).versions));

  const check = bindings('--check');
  expect(check.status).toBe(2);
  expect(check.stdout).toEqual(expect.arrayContaining([`stale: ${generated}`, `stale: ${spec}`]));
  expect(text(spec)).not.toContain('base_count');

  const write = bindings();
  expect(write.status).toBe(0);
  expect(write.stdout.at(-1)).toBe(inSync);
  expect(text(generated)).not.toContain('// By hand.');
  expect(text(spec)).toContain('base_count');
  // Two runs, each with a Python that loads every module.
}, 180_000);

test('another version of Ansible is named, and not taken for stale bindings', () => {
  const versions = readLock(text(lock));
  const installed = versions['ansible-core'];
  writeFileSync(join(copy, lock), emitLock({ ...versions, 'ansible-core': '2.9.1' }));
  const { status, stdout } = bindings('--check');
  expect(stdout).toEqual([
    `not compared: modules made with ansible-core 2.9.1, you have ${installed}`,
    inSync,
  ]);
  expect(status).toBe(0);
});
