import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { FleetHost, Inventory } from '../../../fleet/inventory.ts';
import { connect } from '../../../fleet/ssh/connect.ts';
import { onHost } from '../hosts.ts';
import { login } from '../login.ts';
import type { Server } from './server.ts';

const names = ['fence1', 'fence2', 'fence3'] as const;
const admin = 'fence-admin';

/** Accounts on a fleet's database that play web servers, beside the fleet's own. */
export interface Stage {
  /** Logs in once more as one of the three. */
  open(name: (typeof names)[number]): Promise<Server>;
  /** Sees and locks what a web server must not; the fence holds for it all the same. */
  readonly admin: Connection;
  /** Ends all connections and removes accounts and records. */
  close(): Promise<void>;
}

/**
 * Makes accounts with exactly the privileges of the fleet's first web host, from 127.0.0.1: they
 * come through SSH.
 */
export async function openStage(inventory: Inventory): Promise<Stage> {
  const [host] = inventory.hosts.database as readonly [FleetHost];
  const [web] = inventory.hosts.web as readonly [FleetHost];
  const asRoot = (sql: string) =>
    onHost(inventory, host.name, `mysql --skip-column-names ${database} <<'SQL'\n${sql}\nSQL`);
  const database = inventory.database.name;
  const password = randomBytes(16).toString('hex');

  const shown = await asRoot(`SHOW GRANTS FOR '${web.name}'@'${web.address}'`);
  // MariaDB shows the password with USAGE, which stands for nothing.
  const grants = shown.split('\n').filter((line) => / ON `/.test(line));
  const drop = [...names, admin].map((name) => `DROP USER IF EXISTS ${account(name)};`);
  await asRoot(
    [
      ...drop,
      ...[...names, admin].map(
        (name) => `CREATE USER ${account(name)} IDENTIFIED BY '${password}';`,
      ),
      ...names.flatMap((name) =>
        grants.map((grant) => `${grant.replace(/ TO .*/, ` TO ${account(name)}`)};`),
      ),
      `GRANT ALL ON ${database}.* TO ${account(admin)};`,
      `GRANT PROCESS ON *.* TO ${account(admin)};`,
    ].join('\n'),
  );

  const client = await connect(host);
  const connections: Connection[] = [];
  const loginAs = async (user: string) => {
    const connection = await login(inventory, client, '127.0.0.1', { user, password });
    connections.push(connection);
    return connection;
  };
  return {
    open: async (name) => ({ name, connection: await loginAs(name) }),
    admin: await loginAs(admin),
    close: async () => {
      for (const connection of connections) connection.destroy();
      client.end();
      await asRoot(
        [
          ...drop,
          "DELETE FROM store WHERE `key` LIKE '%fence-test%';",
          "DELETE FROM padfleet_owner WHERE pad LIKE 'fence-test%';",
          "DELETE FROM padfleet_want WHERE pad LIKE 'fence-test%';",
          "DELETE FROM padfleet_server WHERE name LIKE 'fence%';",
        ].join('\n'),
      );
    },
  };
}

/** Whether a server's call comes to wait for a lock; false when it ends without. */
export async function waitsForLock(
  admin: Connection,
  { connection }: Server,
  running: Promise<unknown>,
): Promise<boolean> {
  let ended = false;
  const end = () => {
    ended = true;
  };
  running.then(end, end);
  while (!ended) {
    // The table is made anew only when nobody has looked at it for 100 ms.
    await setTimeout(150);
    const [rows] = await admin.query<RowDataPacket[]>(
      "SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT' AND trx_mysql_thread_id = ?",
      [connection.threadId],
    );
    if (rows.length > 0) return true;
  }
  return false;
}

function account(name: string): string {
  return `'${name}'@'127.0.0.1'`;
}
