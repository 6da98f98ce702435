import { type FleetHost, type Inventory, readInventory } from '../../fleet/inventory.ts';
import { connect } from '../../fleet/ssh/connect.ts';
import { runOn } from '../../fleet/ssh/run.ts';
import { tiers } from '../../generator/model/types.ts';
import type { Project } from './project.ts';

/** The inventory of a project's local fleet. */
export function inventoryOf(project: Project): Promise<Inventory> {
  return readInventory(project.root, 'local');
}

/** A host of the fleet. @throws Error when it has none of that name */
export function hostNamed(inventory: Inventory, name: string): FleetHost {
  const host = tiers.flatMap((tier) => inventory.hosts[tier]).find((one) => one.name === name);
  if (!host) throw new Error(`The fleet has no host ${name}`);
  return host;
}

/** Runs a shell command as root on one host and gives what it printed. */
export async function onHost(inventory: Inventory, name: string, command: string): Promise<string> {
  const client = await connect(hostNamed(inventory, name));
  try {
    const { code, stdout, stderr } = await runOn(client, `sudo sh -c ${quote(command)}`);
    if (code !== 0) throw new Error(`${name}: ${command}: exit ${code}\n${stderr}`);
    return stdout;
  } finally {
    client.end();
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
