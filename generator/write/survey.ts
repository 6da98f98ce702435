import type { File } from '../file.ts';
import { formatLock, lockOf, lockPath, parseLock } from './lock.ts';
import { plan, type Step } from './plan.ts';
import { readFiles } from './read.ts';

/** What lies between what shall be and what is. */
export interface Survey {
  readonly steps: readonly Step[];
  /** The lock's present text, if there is one. */
  readonly lockText: string | undefined;
  /** Nothing to write or to remove, and the lock says so. */
  readonly inSync: boolean;
}

/**
 * Looks at the project's folder without touching it.
 *
 * @param root The project's folder, absolute.
 * @throws UserError if the lock or a file cannot be read, or leads out of `root`
 */
export function survey(root: string, files: readonly File[]): Survey {
  const lockText = readFiles(root, [lockPath]).get(lockPath);
  const lock = parseLock(lockText);
  const paths = [...files.map(({ path }) => path), ...lock.files.keys(), ...lock.pending.keys()];
  const steps = plan(files, lock, readFiles(root, paths));
  const inSync =
    steps.every(({ change }) => change === 'same') && lockText === formatLock(lockOf(files));
  return { steps, lockText, inSync };
}
