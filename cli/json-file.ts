import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../generator/errors.ts';

/**
 * Makes sure that a file can be written later: before work that takes minutes, not after it.
 *
 * @throws UserError when its folder is not there, or it may not be written.
 */
export async function requireWritable(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) throw cannotWrite(file, 'a folder is there');
  await access(found ? file : dirname(file), constants.W_OK).catch((error: Error) => {
    throw cannotWrite(file, error.message);
  });
}

/**
 * Writes a value as JSON.
 *
 * @throws UserError when the system refuses.
 */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`).catch((error: Error) => {
    throw cannotWrite(file, error.message);
  });
}

function cannotWrite(file: string, reason: string): UserError {
  return new UserError([
    {
      code: 'cannot-write',
      message: `The report cannot be written there: ${reason}.`,
      hint: 'Name a file in a folder that exists and is yours to write to.',
      where: file,
    },
  ]);
}
