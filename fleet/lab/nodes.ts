import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { UserError } from '../../generator/errors.ts';

/** The local fleet as Vagrant sees it: what `vagrant/nodes.yml` says, not what the model says now. */
export interface Nodes {
  /** The fleet's name: first part of every container's name. */
  readonly fleet: string;
  /** The hosts' own network, such as `10.88.0.0/24`. */
  readonly network: string;
  readonly hosts: readonly Node[];
}

/** One host: its name, and its address in the hosts' own network. */
export interface Node {
  readonly name: string;
  readonly address: string;
}

/**
 * Reads `vagrant/nodes.yml` below `root`.
 * @throws UserError `lab-nodes` when it is missing or not what `npm run generate` writes.
 */
export async function readNodes(root: string): Promise<Nodes> {
  const text = await readFile(join(root, 'vagrant/nodes.yml'), 'utf8').catch(() => undefined);
  const nodes = text === undefined ? undefined : parseNodes(text);
  if (nodes !== undefined) return nodes;
  throw new UserError([
    {
      code: 'lab-nodes',
      message: text === undefined ? 'There is no list of local hosts.' : 'Not a list of hosts.',
      hint: 'Write it from topology.ts: npm run generate',
      where: 'vagrant/nodes.yml',
    },
  ]);
}

/** The text of a `nodes.yml` as data; undefined when it is something else. */
export function parseNodes(text: string): Nodes | undefined {
  let data: unknown;
  try {
    data = parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || !Array.isArray(data.nodes)) return undefined;
  const { fleet, network } = data;
  if (typeof fleet !== 'string' || typeof network !== 'string') return undefined;
  const hosts = data.nodes.map(readNode).filter((node) => node !== undefined);
  return hosts.length === data.nodes.length ? { fleet, network, hosts } : undefined;
}

function readNode(data: unknown): Node | undefined {
  if (!isRecord(data)) return undefined;
  const { name, address } = data;
  return typeof name === 'string' && typeof address === 'string' ? { name, address } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
