import { createHash } from 'node:crypto';
import { UserError } from '../errors.ts';
import type { File } from '../file.ts';

/** Where the lock stands, from the project's folder. Committed. */
export const lockPath = '.padfleet.lock.json';

/** What padfleet wrote: how it knows its own files, and a hand edit, again. */
export interface Lock {
  /** SHA-256 of each file's text as we left it, by path from the project's folder. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * What a run set out to write. Put down before its first write and taken away by its last, so that
   * a run that was killed halfway is not mistaken for a hand edit.
   */
  readonly pending: ReadonlyMap<string, string>;
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The lock of a project in which exactly these files were generated. */
export function lockOf(files: readonly File[]): Lock {
  return {
    files: new Map(files.map(({ path, text }) => [path, sha256(text)])),
    pending: new Map(),
  };
}

/** The lock's text: sorted, so that it changes only where files do. */
export function formatLock({ files, pending }: Lock): string {
  const lock = {
    version: 1,
    files: sorted(files),
    ...(pending.size > 0 && { pending: sorted(pending) }),
  };
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/**
 * Reads a lock; no text is a project in which nothing was generated yet. Its paths are not to be
 * trusted: the lock comes with the repository.
 *
 * @throws UserError if it is not a lock of ours, such as one with the marks of a merge conflict
 */
export function parseLock(text: string | undefined): Lock {
  if (text === undefined) return { files: new Map(), pending: new Map() };
  try {
    const { version, files, pending = {} } = JSON.parse(text);
    if (version !== 1) throw new Error(`its version is ${version}, not 1`);
    return { files: hashes(files), pending: hashes(pending) };
  } catch (error) {
    throw new UserError([
      {
        code: 'lock-unreadable',
        message: `The lock cannot be read: ${(error as Error).message}`,
        hint: `After a merge conflict, take either side: git checkout --ours ${lockPath}. Then run this again.`,
        where: lockPath,
      },
    ]);
  }
}

function hashes(value: unknown): ReadonlyMap<string, string> {
  const entries = Object.entries(value as Record<string, unknown>);
  const odd = entries.find(([, hash]) => typeof hash !== 'string');
  if (odd) throw new Error(`${odd[0]} has no hash`);
  return new Map(entries as [string, string][]);
}

function sorted(map: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
