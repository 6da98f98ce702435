import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../../generator/errors.ts';
import { isAlive, startTime, waitUntil } from './process.ts';

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

async function take(path: string, mine: Holder): Promise<void> {
  // Written aside and linked: whoever sees the lock sees all of it, and only one link succeeds.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(mine));
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      const taken = await link(draft, path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
      if (taken) return;
      const holder = await readHolder(path);
      // One that was killed this moment is still on its way out.
      if (holder && !(await waitUntil(async () => !(await isHeld(holder)), 3_000))) {
        throw busy(holder);
      }
      await discard(path, holder, `${draft}.stale`);
    }
    throw busy(await readHolder(path));
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes a stale lock, and puts it back should it be another's fresh one by now. */
async function discard(path: string, stale: Holder | undefined, aside: string): Promise<void> {
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const found = await readHolder(aside);
  if (found && !isSame(found, stale)) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isHeld(holder: Holder): Promise<boolean> {
  return isAlive(holder.pid) && (await startTime(holder.pid)) === holder.started;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const data = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    const { pid, started, command } = data;
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
