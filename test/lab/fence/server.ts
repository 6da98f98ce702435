import type { Connection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';

/** A connection that plays a web server. */
export interface Server {
  readonly name: string;
  readonly connection: Connection;
  /** The epoch that it declares; `undefined` before it has begun. */
  epoch?: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Calls one of the database's procedures and gives the rows that it answers with. */
export async function callAll(
  { connection }: Server,
  procedure: string,
  ...args: readonly (string | number)[]
): Promise<readonly Row[]> {
  const places = args.map(() => '?').join(', ');
  const [answer] = await connection.query<[RowDataPacket[], ResultSetHeader]>(
    `CALL padfleet_${procedure}(${places})`,
    [...args],
  );
  return answer[0].map((row) => ({ ...row }));
}

/** Calls a procedure that answers with one row. */
export async function call(
  server: Server,
  procedure: string,
  ...args: readonly (string | number)[]
): Promise<Row> {
  const [row] = await callAll(server, procedure, ...args);
  if (!row) throw new Error(`padfleet_${procedure} answered with no row`);
  return row;
}

/** Begins a lease, and declares its epoch to the fence. */
export async function begin(server: Server, milliseconds = 60_000): Promise<number> {
  const epoch = Number((await call(server, 'begin', milliseconds)).epoch);
  server.epoch = epoch;
  await declare(server, epoch);
  return epoch;
}

/** Tells the fence an epoch; `null` is what a server without our plugin has. */
export async function declare({ connection }: Server, epoch: number | null): Promise<void> {
  await connection.query('SET @padfleet_epoch = ?', [epoch]);
}

/** Asks for a pad under the server's epoch. */
export function claim(server: Server, pad: string): Promise<Row> {
  return call(server, 'claim', pad, server.epoch ?? 0);
}

/** Writes a record as Etherpad does. */
export async function write({ connection }: Server, ...keys: readonly string[]): Promise<void> {
  await connection.query('REPLACE INTO store VALUES ?', [keys.map((key) => [key, 'text'])]);
}

/** Whether the fence refuses what is done. Any other error is thrown. */
export async function isRefused(done: Promise<unknown>): Promise<boolean> {
  try {
    await done;
    return false;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('padfleet: ')) return true;
    throw error;
  }
}

/** Lets time pass on the database's clock, which leases go by. */
export async function pass({ connection }: Server, milliseconds: number): Promise<void> {
  await connection.query('DO SLEEP(?)', [milliseconds / 1000]);
}
