import { docker } from './docker.ts';
import { lastLines, run } from './run.ts';

/** A container that a padfleet Vagrantfile made, by its labels. */
export interface Container {
  readonly id: string;
  readonly fleet: string;
  readonly host: string;
  /** The project's folder it was made from; empty when made before there was this label. */
  readonly root: string;
  readonly running: boolean;
  /** The address it was given in the fleet's network; empty when it has none yet. */
  readonly address: string;
}

/** All containers of all local fleets on this machine, running or not. */
export async function listContainers(): Promise<readonly Container[]> {
  const ids = await docker(['ps', '--all', '--quiet', '--filter', 'label=padfleet.fleet']);
  if (ids.length === 0) return [];
  const words = [
    '{{.Id}}',
    '{{.Name}}',
    '{{.State.Status}}',
    '{{index .Config.Labels "padfleet.fleet"}}',
    '{{index .Config.Labels "padfleet.root"}}',
    // Only the fleet's network was asked for an address; the other one gives what it likes.
    '{{range .NetworkSettings.Networks}}{{if .IPAMConfig}}{{.IPAMConfig.IPv4Address}}{{end}}{{end}}',
  ];
  return (await docker(['inspect', '--format', words.join('\t'), ...ids])).map(readContainer);
}

/** A line of `docker inspect`, as `listContainers` asks for it. */
export function readContainer(line: string): Container {
  const [id = '', name = '', state, fleet = '', root = '', address = ''] = line.split('\t');
  const host = name.slice(`/${fleet}-`.length);
  return { id, fleet, host, root, address, running: state === 'running' };
}

/** Removes containers, running or not, and their volumes. */
export async function removeContainers(containers: readonly Container[]): Promise<void> {
  if (containers.length === 0) return;
  await docker(['rm', '--force', '--volumes', ...containers.map(({ id }) => id)]);
}

/**
 * Removes the networks of fleets.
 * @returns a line for each that stays, because other containers use it.
 */
export async function removeNetworks(fleets: readonly string[]): Promise<readonly string[]> {
  const format = '{{.Name}}\t{{.Label "padfleet.fleet"}}';
  const rows = await docker(['network', 'ls', '--format', format]);
  const left: string[] = [];
  for (const [name = '', fleet = ''] of rows.map((row) => row.split('\t'))) {
    if (!fleets.includes(fleet)) continue;
    const removed = await run(['docker', 'network', 'rm', name]);
    if (removed.code === 0) continue;
    const why = /has active endpoints/.test(removed.stderr)
      ? 'containers that are not of this fleet use it'
      : lastLines(removed.stderr, 2);
    left.push(`The network ${name} stays: ${why}`);
  }
  return left;
}
