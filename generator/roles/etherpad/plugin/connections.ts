/** A connection of mysql2's pool, as far as it is used here. */
export interface Connection {
  readonly stream: { destroy(error?: Error): void };
  query(
    sql: string,
    values: readonly unknown[],
    done: (error: Error | null, rows: readonly unknown[]) => void,
  ): void;
  release(): void;
}

/** mysql2's pool, as far as it is used here. */
export interface Pool {
  readonly config: { readonly connectionConfig: object };
  readonly _allConnections: { toArray(): Connection[] };
  getConnection(done: (error: Error | null, connection: Connection) => void): void;
  on(event: 'connection', listener: (connection: Connection) => void): void;
  end(done: () => void): void;
}

/**
 * A pool of our own with the driver, address and login of another: what keeps a lease must not queue
 * behind the writes of pads.
 */
export function poolLike(pool: Pool, connectionLimit: number): Pool {
  const { connectionConfig } = pool.config;
  // A pool writes itself into its configuration.
  const copy = Object.assign(
    Object.create(Object.getPrototypeOf(connectionConfig)),
    connectionConfig,
  );
  const Pool = pool.constructor as new (options: object) => Pool;
  return new Pool({
    config: { ...pool.config, connectionLimit, maxIdle: connectionLimit, connectionConfig: copy },
  });
}

/**
 * Calls a procedure and gives its rows.
 *
 * @param patience ms until it fails and its connection is cut
 * @throws Error from the database, or when no answer came in time
 */
export function callProcedure<Row>(
  pool: Pool,
  name: string,
  values: readonly unknown[],
  patience: number,
): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    let late = false;
    let busy: Connection | undefined;
    const timer = setTimeout(() => {
      late = true;
      const error = new Error(`${name}: no answer from the database in ${patience} ms`);
      busy?.stream.destroy(error);
      reject(error);
    }, patience);
    pool.getConnection((noConnection, connection) => {
      if (late) return connection?.release();
      if (noConnection) {
        clearTimeout(timer);
        return reject(noConnection);
      }
      busy = connection;
      connection.query(
        `CALL ${name}(${values.map(() => '?').join(', ')})`,
        values,
        (error, results) => {
          clearTimeout(timer);
          connection.release();
          if (error) reject(error);
          else resolve(results[0] as readonly Row[]);
        },
      );
    });
  });
}
