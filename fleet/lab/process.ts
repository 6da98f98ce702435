import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * What tells a process from a later one with the same id: its start time, in clock ticks since boot.
 * Empty where there is no /proc, and for a process that has ended but whose parent has not asked.
 */
export async function startTime(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name, in parentheses, may hold spaces: count from behind it. State is field 3, start time 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? '' : (fields[19] ?? '');
}

/** The command line of a process, its words parted by spaces; empty when there is none. */
export async function commandLine(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return text.split('\0').join(' ').trim();
}

/** The process id in a file; undefined when there is no file or no id in it. */
export async function readPid(path: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Asks every `every` milliseconds until the answer is yes (true) or `limit` ms are over (false). */
export async function waitUntil(
  ask: () => boolean | Promise<boolean>,
  limit: number,
  every = 200,
): Promise<boolean> {
  const end = Date.now() + limit;
  for (;;) {
    if (await ask()) return true;
    if (Date.now() >= end) return false;
    await sleep(every);
  }
}
