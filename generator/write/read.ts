import { lstatSync, readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { inside } from './inside.ts';
import { whileTouching } from './trouble.ts';

/**
 * The texts of those files that exist, by path.
 *
 * @throws UserError if one leads out of `root`, cannot be read, or is not a regular file
 */
export function readFiles(root: string, paths: Iterable<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const path of new Set(paths)) {
    const text = whileTouching(path, () => readIfFile(inside(root, path), path), 'read');
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

function readIfFile(absolute: string, path: string): string | undefined {
  const stat = lstatSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isFile()) {
    throw new UserError([
      {
        code: 'not-a-file',
        message: `${path} shall be a file, but a ${stat.isDirectory() ? 'folder' : 'link or device'} is there.`,
        hint: `Move it away, then run this again. Nothing was written.`,
        where: path,
      },
    ]);
  }
  return readFileSync(absolute, 'utf8');
}
