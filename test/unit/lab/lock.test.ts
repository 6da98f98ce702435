import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { withLabLock } from '../../../fleet/lab/lock.ts';
import { startTime } from '../../../fleet/lab/process.ts';
import { UserError } from '../../../generator/errors.ts';
import { makeZombie } from '../../zombie.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'padfleet-lock-'));
});
afterEach(() => rm(root, { recursive: true }));

/** Puts a lock there that this process did not take. */
async function plant(content: string): Promise<void> {
  await mkdir(join(root, '.padfleet'));
  await writeFile(join(root, '.padfleet/lab.lock'), content);
}

test('is gone afterwards, whatever came of the work', async () => {
  expect(await withLabLock(root, 'up', async () => 7)).toBe(7);
  const failing = withLabLock(root, 'up', async () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await readdir(join(root, '.padfleet'))).toEqual([]);
});

test('a second command is told who is at work', async () => {
  await withLabLock(root, 'npm run up', async () => {
    const second = withLabLock(root, 'npm run down', async () => 1);
    await expect(second).rejects.toBeInstanceOf(UserError);
    await expect(second).rejects.toThrow(`\`npm run up\` (process ${process.pid})`);
  });
});

test.each([
  ['of a process that is gone', async () => `{"pid":${2 ** 22 + 1},"started":"1"}`],
  ['of an earlier process with the same id', async () => `{"pid":${process.pid},"started":"1"}`],
  ['cut short', async () => '{"pid":'],
  ['empty', async () => ''],
])('a lock %s is taken over', async (_what, content) => {
  await plant(await content());
  expect(await withLabLock(root, 'up', async () => 7)).toBe(7);
});

test('of many that find a stale lock at once, one gets it', async () => {
  await plant('');
  let inside = 0;
  const work = async () => {
    inside++;
    await new Promise((resolve) => setTimeout(resolve, 50));
    inside--;
    return inside;
  };
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, () => withLabLock(root, 'up', work)),
  );
  const done = results.filter(({ status }) => status === 'fulfilled');
  expect(done.length).toBeGreaterThan(0);
  expect(done.every((result) => result.status === 'fulfilled' && result.value === 0)).toBe(true);
});

test('a start time tells processes apart', async () => {
  expect(await startTime(process.pid)).toMatch(/^\d+$/);
  expect(await startTime(2 ** 22 + 1)).toBe('');
});

test('a killed process that its parent has not asked about holds nobody up', async () => {
  const zombie = await makeZombie();
  try {
    const { pid, started } = zombie;
    await plant(JSON.stringify({ pid, started, command: 'npm run up' }));
    expect(await withLabLock(root, 'up', async () => 7)).toBe(7);
  } finally {
    zombie.end();
  }
});
