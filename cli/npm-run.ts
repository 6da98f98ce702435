import { run } from '../fleet/lab/run.ts';
import { UserError } from '../generator/errors.ts';

/**
 * Runs another of the project's commands as the operator would, passing its output on.
 * @throws UserError `command-failed` when it exits with anything but 0; it has said why itself.
 */
export async function npmRun(
  root: string,
  command: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const words = ['npm', 'run', '--silent', command, '--', ...args];
  const { code } = await run(words, { cwd: root, onLine: say });
  if (code === 0) return;
  throw new UserError([
    {
      code: 'command-failed',
      message: `npm run ${command} ended with code ${code}; its own words are above.`,
      hint: 'Mend what it names, then run this again: what is done is not done twice.',
    },
  ]);
}
