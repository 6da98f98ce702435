import { rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { File } from '../file.ts';
import { inside } from './inside.ts';
import { formatLock, type Lock, lockOf, lockPath, parseLock, sha256 } from './lock.ts';
import type { Step } from './plan.ts';
import { replaceFile, sweep } from './replace.ts';
import { whileTouching } from './trouble.ts';

/**
 * Carries a plan out: says in the lock what is coming, writes, removes, then says in the lock what is
 * there. Killed anywhere, the next plan knows every file that we touched as ours. Edited files are
 * overwritten or removed too, after a copy: ask first.
 *
 * @param root The project's folder, absolute.
 * @param lockText The lock's present text, if there is one.
 * @throws UserError if the system refuses or a path leads out of `root`
 */
export function apply(root: string, steps: readonly Step[], lockText: string | undefined): void {
  sweepAll(root, steps, lockText);
  const changing = steps.filter(({ change }) => change !== 'same');
  const settled = lockOf(texts(steps, 'after'));
  if (changing.length === 0 && formatLock(settled) === lockText) return;

  // Before the lock takes them for ours: killed in between, nothing is lost.
  for (const step of changing) keepEdited(root, step);
  writeLock(root, {
    files: lockOf(texts(steps, 'before')).files,
    pending: lockOf(texts(changing, 'after')).files,
  });
  for (const { path, after } of changing) {
    if (after === undefined) remove(root, path);
    else replaceFile(inside(root, path), path, after);
  }
  writeLock(root, settled);
}

/** Where a hand edit is kept when `--force` overwrites it: not in git, not in Ansible's way. */
export function copyPath({ path, before = '' }: Step): string {
  return `.padfleet/replaced/${path}.${sha256(before).slice(0, 8)}`;
}

function keepEdited(root: string, step: Step): void {
  if (step.change !== 'edited' && step.change !== 'edited-removed') return;
  const copy = copyPath(step);
  replaceFile(inside(root, copy), copy, step.before ?? '');
}

/** A killed run may have begun a file that nobody wants any more: then only the lock knows its folder. */
function sweepAll(root: string, steps: readonly Step[], lockText: string | undefined): void {
  const { files, pending } = parseLock(lockText);
  const paths = [...steps.map(({ path }) => path), ...files.keys(), ...pending.keys()];
  const folders = new Set([root, ...paths.map((path) => dirname(inside(root, path)))]);
  sweep(folders);
  for (const folder of folders) removeEmpty(root, folder);
}

/** Removes a file, and its folders as far as they are empty then. */
function remove(root: string, path: string): void {
  const absolute = inside(root, path);
  whileTouching(path, () => rmSync(absolute, { force: true }));
  removeEmpty(root, dirname(absolute));
}

/** Removes a folder and those above it, as far as they are empty. */
function removeEmpty(root: string, lowest: string): void {
  for (let folder = lowest; folder !== root; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

function writeLock(root: string, lock: Lock): void {
  replaceFile(inside(root, lockPath), lockPath, formatLock(lock));
}

function texts(steps: readonly Step[], side: 'before' | 'after'): readonly File[] {
  return steps.flatMap((step) => {
    const text = step[side];
    return text === undefined ? [] : [{ path: step.path, text }];
  });
}
