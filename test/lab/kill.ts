import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Starts a command in its own process group and kills all of it after `seconds`, as a lost terminal
 * or a power cut would.
 * @returns whether it was killed; false if it had ended by itself before.
 */
export async function killAfter(
  root: string,
  words: readonly [string, ...string[]],
  seconds: number,
): Promise<boolean> {
  const [program, ...args] = words;
  const child = spawn(program, args, { cwd: root, detached: true, stdio: 'ignore' });
  const ended = once(child, 'exit').then(() => false);
  const timeout = sleep(seconds * 1000, true, { ref: false });
  if (!(await Promise.race([ended, timeout])) || child.pid === undefined) return false;
  process.kill(-child.pid, 'SIGKILL');
  await ended;
  return true;
}
