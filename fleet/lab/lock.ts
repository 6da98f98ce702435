import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../generator/errors.ts';
import { isAlive, startTime } from './process.ts';

interface Holder {
  readonly pid: number;
  readonly started: string;
  readonly command: string;
}

/**
 * Runs `work` while no other padfleet command changes the local fleet of this folder. The lock is
 * `.padfleet/lab.lock`; one that a killed process left is taken over.
 * @throws UserError `lab-busy` when another command holds it.
 */
export async function withLabLock<T>(
  root: string,
  command: string,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(root, '.padfleet/lab.lock');
  const mine: Holder = { pid: process.pid, started: await startTime(process.pid), command };
  await mkdir(dirname(path), { recursive: true });
  await take(path, mine);
  try {
    return await work();
  } finally {
    // `down` may have removed the folder already; never remove another's lock.
    if (isSame(await readHolder(path), mine)) await rm(path, { force: true });
  }
}

/** Milliseconds that a command waits for one that was killed this moment and is on its way out. */
const patience = 3_000;

async function take(path: string, mine: Holder): Promise<void> {
  // Written aside and linked: whoever sees the lock sees all of it, and only one link succeeds.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(mine));
  try {
    const deadline = Date.now() + patience;
    while (!(await succeeds(link(draft, path), 'EEXIST'))) {
      const holder = await readHolder(path);
      if (holder && (await isHeld(holder))) {
        if (Date.now() > deadline) throw busy(holder);
      } else {
        await discardStale(path);
      }
      await sleep(50);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Removes the lock if nobody holds it. One process at a time looks and removes: two could remove the
 * stale lock and then the fresh one of whoever was quicker.
 */
async function discardStale(path: string): Promise<void> {
  const guard = `${path}.stale`;
  if (!(await succeeds(writeFile(guard, '', { flag: 'wx' }), 'EEXIST'))) {
    // Its owner needs milliseconds: an old one was killed.
    const age = Date.now() - ((await stat(guard).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > 10_000) await rm(guard, { force: true });
    return;
  }
  try {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return;
    const holder = parseHolder(text);
    if (holder === undefined || !(await isHeld(holder))) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

/** Whether it succeeds, or fails with that code. @throws Error for any other failure */
function succeeds(work: Promise<unknown>, code: string): Promise<boolean> {
  return work.then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === code) return false;
      throw error;
    },
  );
}

async function isHeld(holder: Holder): Promise<boolean> {
  return isAlive(holder.pid) && (await startTime(holder.pid)) === holder.started;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  return parseHolder(await readFile(path, 'utf8').catch(() => ''));
}

/** Who holds the lock, by its text; undefined for what is not a lock of ours. */
function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, started, command } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof started !== 'string') return undefined;
    return { pid, started, command: command ?? '' };
  } catch {
    return undefined;
  }
}

function isSame(a: Holder | undefined, b: Holder | undefined): boolean {
  return a?.pid === b?.pid && a?.started === b?.started;
}

function busy(holder: Holder | undefined): UserError {
  const who = holder ? `\`${holder.command}\` (process ${holder.pid})` : 'Another command';
  const end = holder ? `, or end it: kill ${holder.pid}` : '';
  return new UserError([
    {
      code: 'lab-busy',
      message: `${who} is changing the local fleet at this moment.`,
      hint: `Wait until it is done${end}`,
      where: '.padfleet/lab.lock',
    },
  ]);
}
