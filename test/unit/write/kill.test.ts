import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { temporaryFolders } from '../../temporary-folders.ts';
import { getTree } from '../../tree.ts';
import { copyProject, generate, putTopology, startGenerate } from './project.ts';

const temporary = temporaryFolders();

/** Kills a run and all its processes, so many milliseconds after it started or began to write. */
async function killedAfter(root: string, moment: 'start' | 'write', delay: number): Promise<void> {
  const run = startGenerate(root);
  const ended = once(run, 'close');
  while (moment === 'write' && run.exitCode === null && !isWriting(root)) await sleep(1);
  await Promise.race([sleep(delay), ended]);
  if (run.pid !== undefined && run.exitCode === null) process.kill(-run.pid, 'SIGKILL');
  await ended;
}

/** The lock says what is coming from before the first write until after the last. */
function isWriting(root: string): boolean {
  const lock = join(root, '.padfleet.lock.json');
  return existsSync(lock) && readFileSync(lock, 'utf8').includes('"pending"');
}

/** What a copy holds, its secrets apart: those are different in each. */
function generated(root: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(getTree(root)).filter(([path]) => !path.endsWith('vault.yml')),
  );
}

test('a run that is killed at any moment is put right by the next, whatever that one is for', async () => {
  const killed = temporary();
  const whole = temporary();
  copyProject(killed);
  copyProject(whole);
  for (let round = 0; round < 5; round++) {
    putTopology(killed, 2 + round, round % 2 === 0 ? 'even' : 'odd');
    // One somewhere before the writing, four within it: it takes some 100 ms.
    if (round === 0) await killedAfter(killed, 'start', Math.random() * 1000);
    else await killedAfter(killed, 'write', Math.random() * 60);
    // The operator has changed their mind in the meantime.
    for (const root of [killed, whole]) putTopology(root, 10 + round, round % 3 ? 'even' : 'new');
    expect(await generate(killed)).toMatchObject({ code: 0, stderr: '' });
    expect(await generate(killed, '--check')).toMatchObject({ code: 0, stderr: '' });
    await generate(whole);
    expect(generated(killed)).toEqual(generated(whole));
    expect(isWriting(killed)).toBe(false);
  }
}, 300_000);

test('rival runs take turns, and the tree is one run’s', async () => {
  const root = temporary();
  copyProject(root);
  putTopology(root, 2, 'farm');
  const outcomes = await Promise.all([generate(root), generate(root), generate(root)]);
  expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    outcomes.map(() => ({ code: 0, stderr: '' })),
  );
  expect(outcomes.filter(({ stdout }) => stdout.startsWith('In sync'))).toHaveLength(2);
  expect(await generate(root, '--check')).toMatchObject({ code: 0 });
}, 120_000);
