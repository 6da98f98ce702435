import type { RowDataPacket } from 'mysql2/promise';
import { openDatabase } from '../../fleet/database.ts';
import type { FleetHost } from '../../fleet/inventory.ts';
import { connect } from '../../fleet/ssh/connect.ts';
import { inventoryOf } from './hosts.ts';
import type { Project } from './project.ts';

/** What a fleet's database says, read on its own host. */
export interface Records {
  /** The web server that owns a pad; `undefined` when nobody does. */
  owner(pad: string): Promise<string | undefined>;
  /** A record of Etherpad's; `undefined` when there is none. */
  record(key: string): Promise<Readonly<Record<string, unknown>> | undefined>;
}

/** Lets `work` read the database of a project's local fleet. */
export async function withRecords<Result>(
  project: Project,
  work: (records: Records) => Promise<Result>,
): Promise<Result> {
  const inventory = await inventoryOf(project);
  const host = inventory.hosts.database[0] as FleetHost;
  const client = await connect(host);
  try {
    const database = await openDatabase(client, host, inventory);
    const first = async (sql: string, value: string) =>
      (await database.execute<RowDataPacket[]>(sql, [value]))[0][0];
    return await work({
      owner: async (pad) =>
        (await first('SELECT server FROM padfleet_owner WHERE pad = ?', pad))?.server,
      record: async (key) => {
        const row = await first('SELECT `value` FROM store WHERE `key` = ?', key);
        return row && JSON.parse(row.value);
      },
    });
  } finally {
    client.end();
  }
}
