import type { File } from '../file.ts';
import { type Lock, sha256 } from './lock.ts';

/**
 * What a file needs. `new`, `changed`, `removed`: we write or remove it. `same`: nothing. `edited`
 * and `edited-removed`: we would, but its text is not what we left there.
 */
export type Change = 'new' | 'changed' | 'removed' | 'same' | 'edited' | 'edited-removed';

/** One file's part of a run. */
export interface Step {
  readonly path: string;
  readonly change: Change;
  /** The text that it has now, unless there is no file. */
  readonly before?: string;
  /** The text that it shall have, unless it is to go. */
  readonly after?: string;
}

/**
 * Compares what shall be with what is and with what we left: sorted by path.
 *
 * @param files What shall be.
 * @param lock What we left there.
 * @param disk What is there now, by path; it knows every path of `files` and of `lock`.
 */
export function plan(
  files: readonly File[],
  lock: Lock,
  disk: ReadonlyMap<string, string>,
): readonly Step[] {
  const wanted = new Map(files.map(({ path, text }) => [path, text]));
  const paths = new Set([...wanted.keys(), ...lock.files.keys(), ...lock.pending.keys()]);
  return [...paths].sort().flatMap((path) => {
    const before = disk.get(path);
    const after = wanted.get(path);
    const change = compare(before, after, before !== undefined && isOurs(path, before, lock));
    if (change === undefined) return [];
    return [
      {
        path,
        change,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ];
  });
}

function compare(
  before: string | undefined,
  after: string | undefined,
  ours: boolean,
): Change | undefined {
  if (after === undefined) {
    if (before === undefined) return undefined;
    return ours ? 'removed' : 'edited-removed';
  }
  if (before === undefined) return 'new';
  if (before === after) return 'same';
  return ours ? 'changed' : 'edited';
}

function isOurs(path: string, text: string, lock: Lock): boolean {
  const hash = sha256(text);
  return lock.files.get(path) === hash || lock.pending.get(path) === hash;
}
