import { join } from 'node:path';
import { UserError } from '../../generator/errors.ts';
import { lastLines, run } from './run.ts';

/**
 * Builds the image of a host unless it is there, built from the same files: a second when there,
 * about a minute otherwise. Safe after any kill.
 * @throws UserError `image-build` with the last lines of output.
 */
export async function ensureHostImage(
  root: string,
  say: (line: string) => void = () => undefined,
): Promise<void> {
  const result = await run([join(root, 'vagrant/image/build')], { cwd: root, onLine: say });
  if (result.code === 0) return;
  throw new UserError([
    {
      code: 'image-build',
      message: `The image of a local host was not built.\n${lastLines(result.stderr, 15)}`,
      hint: 'Mend what the last lines name, then run this again. All of it: vagrant/image/build',
      where: 'vagrant/image/build',
    },
  ]);
}

/** Whether the public registry answers within 5 seconds: then no base image must be made here. */
export async function reachesRegistry(): Promise<boolean> {
  try {
    const url = 'https://registry-1.docker.io/v2/';
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    // It asks who we are: 401.
    return answer.status < 500;
  } catch {
    return false;
  }
}
