import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { exclusively } from '../../../generator/write/exclusive.ts';
import { temporaryFolders } from '../../temporary-folders.ts';
import { makeZombie } from '../../zombie.ts';

const temporary = temporaryFolders();
const place = '.padfleet/generate.pid';

test('leaves no trace, also when the action fails', async () => {
  const root = temporary();
  await expect(
    exclusively(root, () => {
      expect(existsSync(join(root, place))).toBe(true);
      throw new Error('broken');
    }),
  ).rejects.toThrow('broken');
  expect(readdirSync(join(root, '.padfleet'))).toEqual([]);
});

test('is not held up by a process that is gone', async () => {
  const root = temporary();
  const { pid } = spawnSync('true');
  mkdirSync(join(root, '.padfleet'));
  writeFileSync(join(root, place), `${pid} 12345\n`);
  expect(await exclusively(root, () => 'done')).toBe('done');
});

test('is not held up by a killed process that its parent has not asked about', async () => {
  const root = temporary();
  const zombie = await makeZombie();
  try {
    mkdirSync(join(root, '.padfleet'));
    writeFileSync(join(root, place), `${zombie.pid} ${zombie.started}\n`);
    expect(await exclusively(root, () => 'done')).toBe('done');
  } finally {
    zombie.end();
  }
});

test('is not held up by a later process with the number of one that is gone', async () => {
  const root = temporary();
  mkdirSync(join(root, '.padfleet'));
  writeFileSync(join(root, place), `${process.pid} 1\n`);
  expect(await exclusively(root, () => 'done')).toBe('done');
});

test('lets one process at a time count to a hundred', async () => {
  const root = temporary();
  // Each process reads, dawdles and writes: two at a time would lose counts.
  const program = `
    import { existsSync, readFileSync, writeFileSync } from 'node:fs';
    import { exclusively } from ${JSON.stringify(join(process.cwd(), 'generator/write/exclusive.ts'))};
    const file = ${JSON.stringify(join(root, 'count'))};
    for (let i = 0; i < 25; i++) {
      await exclusively(${JSON.stringify(root)}, async () => {
        const count = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
        await new Promise((resolve) => setTimeout(resolve, 2));
        writeFileSync(file, String(count + 1));
      });
    }`;
  const script = join(root, 'count.mts');
  writeFileSync(script, program);
  const workers = [1, 2, 3, 4].map(() => spawn(process.execPath, ['--import', 'tsx', script]));
  const codes = await Promise.all(workers.map(async (worker) => (await once(worker, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(join(root, 'count'), 'utf8')).toBe('100');
});
