import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { UserError } from '../errors.ts';

/**
 * The absolute path of a file in the project's folder, after proving that it is in there. The lock is
 * part of the repository and therefore untrusted: neither `..` nor a symbolic link may lead out.
 *
 * @throws UserError if it leads out
 */
export function inside(root: string, path: string): string {
  const plain =
    path !== '' && !isAbsolute(path) && !path.includes('\0') && normalize(path) === path;
  if (!plain || path === '..' || path.startsWith('../')) throw leadsOut(path);
  const absolute = join(root, path);
  const realRoot = realpathSync(root);
  const parent = realParent(dirname(absolute));
  if (parent !== realRoot && !parent.startsWith(realRoot + sep)) throw leadsOut(path);
  return absolute;
}

/** Where the folder really is; of one that does not exist yet, where its nearest ancestor is. */
function realParent(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return realParent(dirname(folder));
  }
}

function leadsOut(path: string): UserError {
  return new UserError([
    {
      code: 'path-outside',
      message: `${JSON.stringify(path)} leads out of the project's folder.`,
      hint: 'Look for a symbolic link on the way, or for an entry in .padfleet.lock.json that is not ours. Nothing was written.',
    },
  ]);
}
