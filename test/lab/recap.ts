import { type HostRecap, readRecap } from '../../fleet/lab/playbook.ts';
import type { Project } from './project.ts';

/** Runs ansible-playbook as an operator would and reads its recap. */
export async function playbook(
  project: Project,
  ...args: readonly string[]
): Promise<{
  readonly code: number | null;
  readonly output: string;
  readonly hosts: readonly HostRecap[];
}> {
  const ran = await project.run('ansible-playbook', '-i', 'inventories/local', 'site.yml', ...args);
  const output = `${ran.stdout}\n${ran.stderr}`;
  return { code: ran.exitCode, output, hosts: readRecap(ran.stdout) };
}
