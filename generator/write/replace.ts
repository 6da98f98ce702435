import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { whileTouching } from './trouble.ts';

/**
 * Writes a file at once or not at all: whoever reads it, and whenever we are killed, sees the old text
 * or the new one.
 *
 * @param absolute Where.
 * @param path How to name it to the operator.
 * @param options.mode Permissions, before the umask. Default 0644.
 * @throws UserError if the system refuses; the old text then still stands
 */
export function replaceFile(
  absolute: string,
  path: string,
  text: string,
  { mode = 0o644 }: { readonly mode?: number } = {},
): void {
  whileTouching(path, () => {
    mkdirSync(dirname(absolute), { recursive: true });
    const temporary = join(dirname(absolute), `.${basename(absolute)}.${process.pid}${suffix}`);
    try {
      const file = openSync(temporary, 'wx', mode);
      try {
        writeFileSync(file, text);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, absolute);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}

/** Removes what killed runs left half-written in these folders. Only while no other run writes. */
export function sweep(folders: Iterable<string>): void {
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      if (name.startsWith('.') && name.endsWith(suffix)) rmSync(join(folder, name));
    }
  }
}

const suffix = '.padfleet-tmp';

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
