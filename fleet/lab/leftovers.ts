import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { type Issue, UserError } from '../../generator/errors.ts';
import { type Container, listContainers, removeContainers, removeNetworks } from './containers.ts';
import type { Nodes } from './nodes.ts';
import { forgetNote, type Note, readNotes } from './notes.ts';

/** What Docker and Vagrant hold, sorted by what `npm run up` has to do about it. */
export interface Findings {
  /** Half made: to be removed. */
  readonly broken: readonly Container[];
  /** Hosts whose container is gone or broken: Vagrant is to forget them. */
  readonly forgotten: readonly string[];
  /** Whole hosts that run. */
  readonly running: readonly string[];
  /** What only the operator can decide. */
  readonly issues: readonly Issue[];
}

/**
 * Removes what a killed run left half made: containers that Vagrant does not know or did not finish,
 * and its notes of containers that are gone. Whole hosts, running or not, are never touched.
 * @returns the whole hosts that run.
 * @throws UserError when this or another folder runs hosts that stand in the way.
 */
export async function mendDocker(
  root: string,
  nodes: Nodes,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const here = await realpath(root);
  const containers = await listContainers();
  const findings = sortFindings(nodes, here, containers, await readNotes(root), existsSync);
  if (findings.issues.length > 0) throw new UserError(findings.issues);
  await removeContainers(findings.broken);
  for (const { host } of findings.broken) say(`Removed the half-made container of ${host}`);
  for (const host of findings.forgotten) await forgetNote(root, host);
  return findings.running;
}

/** Decides what `mendDocker` does. */
export function sortFindings(
  nodes: Nodes,
  root: string,
  containers: readonly Container[],
  notes: ReadonlyMap<string, Note>,
  exists: (folder: string) => boolean,
): Findings {
  const issues: Issue[] = [];
  const broken: Container[] = [];
  const whole = new Map<string, Container>();
  for (const container of containers) {
    const place = placeOf(container, nodes, root, exists);
    const note = notes.get(container.host);
    if (place === 'abandoned') broken.push(container);
    else if (place === 'elsewhere') issues.push(elsewhere(container));
    else if (place === 'renamed') issues.push(renamed(container, nodes));
    else if (place === 'here') {
      if (note?.id !== container.id || !note.hasKey) broken.push(container);
      else whole.set(container.host, container);
    }
  }
  for (const { name, address } of nodes.hosts) {
    const found = whole.get(name)?.address;
    if (found && found !== address) issues.push(moved(name, found, address));
  }
  return {
    broken,
    forgotten: [...notes.keys()].filter((host) => !whole.has(host)),
    running: [...whole.values()].filter(({ running }) => running).map(({ host }) => host),
    // One is enough to say that a fleet is elsewhere, or has another name.
    issues: issues.filter(({ code }, at) => issues.findIndex((one) => one.code === code) === at),
  };
}

function placeOf(
  container: Container,
  nodes: Nodes,
  root: string,
  exists: (folder: string) => boolean,
): 'here' | 'renamed' | 'elsewhere' | 'abandoned' | 'foreign' {
  const sameName = container.fleet === nodes.fleet;
  if (container.root === root) return sameName ? 'here' : 'renamed';
  if (!sameName) return 'foreign';
  if (container.root === '') return 'here';
  // Its keys went with its folder: nobody can use it.
  return exists(container.root) ? 'elsewhere' : 'abandoned';
}

/**
 * Removes all that Docker holds of the fleet of this folder, whatever its state and whatever it was
 * called before: containers with their volumes, and the network.
 * @returns what stays, a line each.
 * @throws UserError `docker-refused` when Docker refuses.
 */
export async function removeDocker(
  root: string,
  nodes: Nodes,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const here = await realpath(root);
  const containers = (await listContainers()).filter((container) => {
    const place = placeOf(container, nodes, here, existsSync);
    return place !== 'elsewhere' && place !== 'foreign';
  });
  await removeContainers(containers);
  for (const { host } of containers) say(`Removed ${host}`);
  return removeNetworks([nodes.fleet, ...containers.map(({ fleet }) => fleet)]);
}

/**
 * Removes the hosts of this folder's fleet that `vagrant/nodes.yml` no longer names, their volumes and
 * Vagrant's notes of them.
 * @returns their names.
 * @throws UserError `docker-refused` when Docker refuses.
 */
export async function removeSurplus(root: string, nodes: Nodes): Promise<readonly string[]> {
  const here = await realpath(root);
  const named = new Set(nodes.hosts.map(({ name }) => name));
  const surplus = (await listContainers()).filter(
    (container) =>
      !named.has(container.host) && placeOf(container, nodes, here, existsSync) === 'here',
  );
  await removeContainers(surplus);
  for (const { host } of surplus) await forgetNote(root, host);
  return surplus.map(({ host }) => host);
}

function elsewhere({ fleet, root }: Container): Issue {
  return {
    code: 'fleet-elsewhere',
    message: `A fleet named ${fleet} is there already, made from the folder ${root}.`,
    hint: `End that one (npm run down, there), or give this one another name and network in topology.ts`,
  };
}

function renamed(container: Container, nodes: Nodes): Issue {
  return {
    code: 'fleet-renamed',
    message: `This folder still holds the hosts of ${container.fleet}; now it is named ${nodes.fleet}.`,
    hint: 'Hosts keep their name. Make them anew, which loses their data: npm run down, npm run up',
  };
}

function moved(host: string, found: string, wanted: string): Issue {
  return {
    code: 'host-moved',
    message: `${host} has the address ${found}; now it is to have ${wanted}.`,
    hint: 'Hosts keep their address. Make them anew, which loses their data: npm run down, npm run up',
    where: 'vagrant/nodes.yml',
  };
}
