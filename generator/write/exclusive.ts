import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { whileTouching } from './trouble.ts';

const place = '.padfleet/generate.pid';
/** Milliseconds that a run waits for another one: longer than ten thousand hosts take. */
const patience = 30_000;

/**
 * Does something while no other process does it in the same project. A process that was killed holds
 * nobody up.
 *
 * @param root The project's folder, absolute.
 * @throws UserError if another run is still at it after 30 seconds
 */
export async function exclusively<T>(root: string, action: () => T | Promise<T>): Promise<T> {
  const file = join(root, place);
  whileTouching(place, () => makeFolder(join(root, '.padfleet')));
  const deadline = Date.now() + patience;
  while (!claim(file)) {
    if (Date.now() > deadline) throw busy(file);
    await sleep(50);
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}

// Not `recursive`: where the system makes no folders, as in /proc, Node would try for ever.
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Whether the file is ours now: it appears with our mark in it, in one step, or not at all. */
function claim(file: string): boolean {
  const own = `${file}.${process.pid}`;
  try {
    whileTouching(place, () => writeFileSync(own, mark(process.pid)));
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    removeIfDead(file, own);
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function removeIfDead(file: string, own: string): void {
  const seen = read(file);
  if (seen === undefined || isAlive(seen)) return;
  const aside = `${own}.dead`;
  try {
    renameSync(file, aside);
    // Another run may have done the same and claimed it since: what is alive goes back.
    if (read(aside) !== seen) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive(seen: string): boolean {
  const pid = Number.parseInt(seen, 10);
  return Number.isInteger(pid) && startOf(pid) !== undefined && mark(pid) === seen;
}

/** A process, told apart from a later one with the same number. */
function mark(pid: number): string {
  return `${pid} ${startOf(pid) ?? ''}\n`;
}

/** When a process started, as far as the system says; `undefined` if there is none. */
function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat !== undefined) {
    // The 3rd and the 22nd field, counted behind the name, which may hold blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')')).split(' ');
    // It has ended; its parent has not asked yet.
    return fields[1] === 'Z' || fields[1] === 'X' ? undefined : fields[20];
  }
  try {
    process.kill(pid, 0);
    return '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function busy(file: string): UserError {
  return new UserError([
    {
      code: 'generate-is-running',
      message: `Another run is writing here: process ${read(file)?.split(' ')[0] ?? 'unknown'}.`,
      hint: `Wait for it, or end it. If there is no such process, remove ${place}.`,
      where: place,
    },
  ]);
}
