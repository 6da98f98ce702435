import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { FleetHost, Inventory } from '../../fleet/inventory.ts';
import { connect } from '../../fleet/ssh/connect.ts';
import { inventoryOf, onHost } from './hosts.ts';
import { login } from './login.ts';
import type { Project } from './project.ts';
import { playbook } from './recap.ts';

const minutes = 60_000;
const pad = 'held-write';

/** What site.yml must leave alone while people write. */
export function testHeldWrite(fleet: () => Project): void {
  test(
    'site.yml cuts off no web server whose write the fence is just looking at',
    async () => {
      const project = fleet();
      const inventory = await inventoryOf(project);
      const [database] = inventory.hosts.database as readonly [FleetHost];
      const onDatabase = (command: string) => onHost(inventory, database.name, command);
      const ask = (sql: string) => onDatabase(`mysql -BN ${inventory.database.name} -e "${sql}"`);
      const until = async (sql: string) => {
        while ((await ask(sql)) !== '1\n') await setTimeout(200);
      };
      // Root holds the row of the pad's owner, and the fence waits for it.
      await onDatabase(
        `systemd-run --quiet --unit held-write sh -c "(echo \\"BEGIN; INSERT INTO padfleet_owner VALUES ('${pad}', '-', 0);\\"; sleep 600) | mysql ${inventory.database.name}"`,
      );
      const web = await loginAsWeb(inventory);
      try {
        await until(
          `SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED; SELECT COUNT(*) FROM padfleet_owner WHERE pad = '${pad}'`,
        );
        await web.connection.query('SET SESSION innodb_lock_wait_timeout = 600');
        const write = web.connection
          .query("INSERT INTO store VALUES (?, '')", [`pad:${pad}`])
          .then(String, ({ message }: Error) => message);
        await until(
          `SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT' AND trx_mysql_thread_id = ${web.connection.threadId}`,
        );

        const { code, hosts, output } = await playbook(project, '--limit', 'database');
        expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
        expect(hosts).toMatchObject([{ host: database.name, changed: 0, failed: 0 }]);

        await onDatabase('systemctl stop held-write');
        expect(await write).toBe(`padfleet: ${web.name} may not write pad:${pad}`);
      } finally {
        await onDatabase('systemctl stop held-write || true');
        web.close();
      }
    },
    5 * minutes,
  );
}

/** Logs in as the first web server does: from its host, with its password. */
async function loginAsWeb(inventory: Inventory) {
  const [web] = inventory.hosts.web as readonly [FleetHost];
  const [database] = inventory.hosts.database as readonly [FleetHost];
  const settings = JSON.parse(await onHost(inventory, web.name, 'cat /etc/etherpad/settings.json'));
  const client = await connect(web);
  const { user, password } = settings.dbSettings;
  const connection = await login(inventory, client, database.address, { user, password });
  const close = () => {
    connection.destroy();
    client.end();
  };
  return { name: web.name, connection, close };
}
