import { UserError } from '../errors.ts';

/**
 * Does something to a file; what the system refuses becomes advice.
 *
 * @param doing What is tried: `cannot-read` or `cannot-write` is the code of the error.
 * @throws UserError if the disk is full or the place forbidden; anything else as it is
 */
export function whileTouching<T>(
  path: string,
  action: () => T,
  doing: 'read' | 'write' = 'write',
): T {
  try {
    return action();
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new UserError([
      {
        code: `cannot-${doing}`,
        message: `${path}: ${reason.what}.`,
        hint: `${reason.remedy} Then run this again: it goes on where it stopped, and nothing of yours was touched.`,
        where: path,
      },
    ]);
  }
}

const permissions = 'Make the folder and its files yours: ls -ld shows whose they are.';
const obstacle = 'Move away what stands in its place.';

const reasons: Readonly<Record<string, { readonly what: string; readonly remedy: string }>> = {
  ENOENT: { what: 'the system makes no such file there', remedy: 'Choose another folder.' },
  ENOSPC: { what: 'the disk is full', remedy: 'Make room.' },
  EDQUOT: { what: 'your disk quota is used up', remedy: 'Make room.' },
  EACCES: { what: 'permission denied', remedy: permissions },
  EPERM: { what: 'the system does not allow it', remedy: permissions },
  EROFS: { what: 'the file system is read-only', remedy: 'Mount it for writing.' },
  ENOTDIR: { what: 'a file stands where a folder should be', remedy: obstacle },
  EEXIST: { what: 'a file stands where a folder should be', remedy: obstacle },
  EISDIR: { what: 'a folder stands where a file should be', remedy: obstacle },
};
