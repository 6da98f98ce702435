import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** What became of a command that was to be killed. */
export interface Killed {
  readonly killed: boolean;
  /** Its exit code, if it ended by itself before. */
  readonly code: number | null;
  readonly output: string;
}

/**
 * Starts a command in its own process group and kills all of it after `seconds`, as a lost terminal
 * or a power cut would.
 */
export async function killAfter(
  root: string,
  words: readonly [string, ...string[]],
  seconds: number,
): Promise<Killed> {
  const [program, ...args] = words;
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const ended = exit.then(() => false);
  const killed = await Promise.race([ended, sleep(seconds * 1000, true, { ref: false })]);
  if (killed && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  const [code] = await exit;
  return { killed, code, output };
}
