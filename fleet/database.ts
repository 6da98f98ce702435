import { readFile } from 'node:fs/promises';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Client } from 'ssh2';
import type { FleetHost, Inventory } from './inventory.ts';
import { forward } from './ssh/forward.ts';

/**
 * Logs in to the database as `reader`, from its own host, through SSH. TLS all the same: the server
 * must show a certificate of the environment's authority for the host's name. The caller ends it.
 *
 * @throws Error when the certificate, the login or the connection fails.
 */
export async function openDatabase(
  client: Client,
  host: FleetHost,
  { database, caFile, readerPassword }: Inventory,
): Promise<Connection> {
  const ca = await readFile(caFile, 'utf8');
  const stream = await forward(client, '127.0.0.1', database.port);
  return createConnection({
    host: host.name,
    user: 'reader',
    password: readerPassword,
    database: database.name,
    stream,
    ssl: { ca, verifyIdentity: true },
  });
}

/** The text of a pad as the database has it; `undefined` when it has no such pad. */
export async function storedText(connection: Connection, pad: string): Promise<string | undefined> {
  const [rows] = await connection.execute<RowDataPacket[]>(
    'SELECT `value` FROM store WHERE `key` = ?',
    [`pad:${pad}`],
  );
  const record: unknown = rows[0]?.value;
  return record === undefined ? undefined : JSON.parse(String(record)).atext.text;
}

/** How many rows a pad has: its own, one for each revision, and its chat's. */
export async function countRows(connection: Connection, pad: string): Promise<number> {
  const [rows] = await connection.execute<RowDataPacket[]>(
    'SELECT COUNT(*) AS n FROM store WHERE `key` = ? OR `key` LIKE ?',
    [`pad:${pad}`, `pad:${pad.replace(/[\\%_]/g, '\\$&')}:%`],
  );
  return Number(rows[0]?.n);
}
