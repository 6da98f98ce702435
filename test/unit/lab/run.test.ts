import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { isAlive, waitUntil } from '../../../fleet/lab/process.ts';
import { lastLines, run } from '../../../fleet/lab/run.ts';

test('words arrive as they are', async () => {
  const words = ['a b', "it's", '$HOME', '*', ''];
  const { stdout } = await run(['printf', '%s|', ...words]);
  expect(stdout).toBe("a b|it's|$HOME|*||");
});

test('an exit code is a result, and so is a missing program', async () => {
  expect(await run(['sh', '-c', 'echo out; echo err >&2; exit 3'])).toEqual({
    code: 3,
    stdout: 'out\n',
    stderr: 'err\n',
  });
  expect((await run(['no-such-program'])).code).toBe(127);
});

test('lines come from both streams', async () => {
  const lines: string[] = [];
  await run(['sh', '-c', 'echo one; echo two >&2; printf three'], {
    onLine: (line) => lines.push(line),
  });
  expect(lines.sort()).toEqual(['one', 'three', 'two']);
});

test('what takes too long is ended', async () => {
  const start = Date.now();
  expect((await run(['sleep', '30'], { timeout: 300 })).code).toBe(-1);
  expect(Date.now() - start).toBeLessThan(10_000);
});

test('a program dies with the process that ran it, even by kill -9', async () => {
  const script = `
    import { run } from './fleet/lab/run.ts';
    await run(['sh', '-c', 'echo $$; sleep 300'], { onLine: (pid) => console.log(pid) });
  `;
  const parent = spawn('node', ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = await new Promise<number>((resolve) => {
    parent.stdout.once('data', (data: Buffer) => resolve(Number(data.toString())));
  });
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  const gone = async () => {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => 'gone) Z');
    // In a container without an init, a dead orphan stays a zombie.
    return /\) [ZX]/.test(state);
  };
  expect(await waitUntil(gone, 5_000)).toBe(true);
});

test('the last lines that say something', () => {
  expect(lastLines('a\n\nb\r\n  \nc\n', 2)).toBe('b\nc');
  expect(lastLines('', 2)).toBe('');
});
