import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Client } from 'ssh2';
import { UserError } from '../generator/errors.ts';
import type { FleetHost, Inventory } from './inventory.ts';
import type { Pool } from './pad/changeset/pool.ts';
import { connect } from './ssh/connect.ts';
import { forward } from './ssh/forward.ts';

/**
 * Logs in to the database as `reader`, from its own host, through SSH. TLS all the same: the server
 * must show a certificate of the environment's authority for the host's name. The caller ends it.
 *
 * @throws UserError when the authority is not here, or the certificate, the login or the connection
 * fails.
 */
export async function openDatabase(
  client: Client,
  host: FleetHost,
  { database, caFile, readerPassword }: Inventory,
): Promise<Connection> {
  const ca = await readFile(caFile, 'utf8').catch((error: Error) => {
    throw noAuthority(caFile, error);
  });
  try {
    const stream = await forward(client, '127.0.0.1', database.port);
    return await createConnection({
      host: host.name,
      user: 'reader',
      password: readerPassword,
      database: database.name,
      stream,
      ssl: { ca, verifyIdentity: true },
    });
  } catch (error) {
    throw notReached(host, error as Error);
  }
}

/**
 * Sees that the database can be opened, in a connection of its own: nothing of it is left to break.
 *
 * @throws UserError when it cannot.
 */
export async function reachDatabase(host: FleetHost, inventory: Inventory): Promise<void> {
  const client = await connect(host);
  try {
    (await openDatabase(client, host, inventory)).destroy();
  } finally {
    client.end();
  }
}

function noAuthority(caFile: string, { message }: Error): UserError {
  return new UserError([
    {
      code: 'no-authority',
      message: `The authority of the database's certificate cannot be read: ${message}.`,
      hint: 'site.yml makes it (locally: npm run up). If it did so elsewhere, copy the folder pki/ and vault.yml from there.',
      where: relative(process.cwd(), caFile),
    },
  ]);
}

function notReached({ name }: FleetHost, { message }: Error): UserError {
  return new UserError([
    {
      code: 'database-unreachable',
      message: `The database on ${name} cannot be opened: ${message}.`,
      hint: 'See whether it runs there. If it refuses the login or its certificate, vault.yml or pki/ here is not what the fleet was built with: site.yml brings them together (locally: npm run up).',
      where: name,
    },
  ]);
}

/** A pad's own record, as far as we need it. */
export interface StoredPad {
  /** Number of the last revision. */
  readonly head: number;
  readonly text: string;
  /** Attributes that the changesets of its revisions name by number. */
  readonly pool: Pool;
}

/** The record of a pad; `undefined` when the database has no such pad. */
export async function storedPad(
  connection: Connection,
  pad: string,
): Promise<StoredPad | undefined> {
  const [rows] = await connection.execute<RowDataPacket[]>(
    'SELECT `value` FROM store WHERE `key` = ?',
    [`pad:${pad}`],
  );
  if (!rows[0]) return undefined;
  const { head, atext, pool } = JSON.parse(String(rows[0].value));
  return { head, text: atext.text, pool };
}

/** The text of a pad as the database has it; `undefined` when it has no such pad. */
export async function storedText(connection: Connection, pad: string): Promise<string | undefined> {
  return (await storedPad(connection, pad))?.text;
}

/** The changesets of a pad's revisions, by number: all that are there. */
export async function storedRevisions(
  connection: Connection,
  pad: string,
): Promise<ReadonlyMap<number, string>> {
  const prefix = `pad:${pad}:revs:`;
  const [rows] = await connection.execute<RowDataPacket[]>(
    'SELECT `key`, `value` FROM store WHERE `key` LIKE ?',
    [`${escapeLike(prefix)}%`],
  );
  return new Map(
    rows.map(({ key, value }) => [
      Number(String(key).slice(prefix.length)),
      JSON.parse(String(value)).changeset,
    ]),
  );
}

/** How many rows a pad has: its own, one for each revision, and its chat's. */
export async function countRows(connection: Connection, pad: string): Promise<number> {
  const [rows] = await connection.execute<RowDataPacket[]>(
    'SELECT COUNT(*) AS n FROM store WHERE `key` = ? OR `key` LIKE ?',
    [`pad:${pad}`, `${escapeLike(`pad:${pad}:`)}%`],
  );
  return Number(rows[0]?.n);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
