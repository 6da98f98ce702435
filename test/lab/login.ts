import { readFile } from 'node:fs/promises';
import { type Connection, createConnection } from 'mysql2/promise';
import type { Client } from 'ssh2';
import type { FleetHost, Inventory } from '../../fleet/inventory.ts';
import { forward } from '../../fleet/ssh/forward.ts';

/**
 * Logs in to a fleet's database from one of its hosts, with TLS as its web servers do.
 *
 * @param client the SSH connection to the host that it comes from
 * @param address where that host finds the database
 */
export async function login(
  inventory: Inventory,
  client: Client,
  address: string,
  account: { readonly user: string; readonly password: string },
): Promise<Connection> {
  const [host] = inventory.hosts.database as readonly [FleetHost];
  return createConnection({
    ...account,
    host: host.name,
    database: inventory.database.name,
    stream: await forward(client, address, inventory.database.port),
    ssl: { ca: await readFile(inventory.caFile, 'utf8'), verifyIdentity: true },
  });
}
