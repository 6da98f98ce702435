import { UserError } from '../../generator/errors.ts';
import { lastLines, run } from './run.ts';

/**
 * Runs a Docker command.
 * @returns its output, line by line, empty lines left out.
 * @throws UserError `docker-refused` with Docker's last lines.
 */
export async function docker(words: readonly string[]): Promise<readonly string[]> {
  const result = await run(['docker', ...words]);
  if (result.code === 0) return result.stdout.split('\n').filter((line) => line !== '');
  throw new UserError([
    {
      code: 'docker-refused',
      message: `docker ${words.slice(0, 2).join(' ')} failed: ${lastLines(result.stderr, 3)}`,
      hint: 'Mend what Docker names, then run this again.',
    },
  ]);
}
