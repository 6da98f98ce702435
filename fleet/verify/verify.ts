import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mysql2/promise';
import { countRows, openDatabase, storedText } from '../database.ts';
import type { FleetHost, Inventory } from '../inventory.ts';
import { joinPad, type Pad } from '../pad/client.ts';
import { openSessions, type Sessions } from '../ssh/sessions.ts';
import { check, need, type Outcome } from './check.ts';
import { deletePad } from './delete-pad.ts';
import { converge, editTogether } from './editing.ts';
import { noLocalDatabase } from './local-database.ts';
import { history, ownPage, startPage } from './pages.ts';

/**
 * Checks a running environment as its users meet it, and leaves no pad behind. Every check runs,
 * whatever came of those before, unless it needs what they were to leave.
 *
 * @param url where users find the fleet
 */
export async function* verify(inventory: Inventory, url: string): AsyncGenerator<Outcome> {
  const sessions = openSessions();
  const opened: Pad[] = [];
  let database: Connection | undefined;
  try {
    yield check('the proxy answers', () => startPage(url));
    yield* checkWebHosts(inventory, sessions);

    const options = {
      url,
      pad: `verify-${randomBytes(6).toString('hex')}`,
      release: inventory.release,
    };
    let edited: readonly [Pad, Pad] | undefined;
    yield check('two clients edit one pad through the proxy and see the same text', async () => {
      const one = await joinPad(options);
      opened.push(one);
      const two = await joinPad(options);
      opened.push(two);
      const detail = await editTogether(one, two);
      edited = [one, two];
      return detail;
    });

    const [databaseHost] = inventory.hosts.database as [FleetHost];
    yield check(`${databaseHost.name} has the text that the clients see`, async () => {
      const [one] = need(edited, notEdited);
      database = await openDatabase(await sessions.to(databaseHost), databaseHost, inventory);
      const stored = await storedText(database, one.name);
      if (stored !== one.text()) throw new Error(differs(stored));
      return `${stored.length} characters over SSH and TLS`;
    });
    yield check('an edit adds rows to the database', async () => {
      const [one, two] = need(edited, notEdited);
      const connection = need(database, 'not tried: the database was not reached');
      const before = await countRows(connection, one.name);
      await one.edit(0, 0, 'one more line\n');
      const after = await countRows(connection, one.name);
      if (after <= before) throw new Error(`${before} rows before it, ${after} after it`);
      await converge(one, two);
      return `${before} rows before it, ${after} after it`;
    });
    yield check('timeslider and export have the same text', async () => {
      const [one] = need(edited, notEdited);
      return history(url, one.name, { revision: one.revision(), text: one.text() });
    });

    for (const pad of opened) pad.close();
    if (opened[0]) yield check('the pad is deleted', remove(opened[0].name));
  } finally {
    for (const pad of opened) pad.close();
    database?.destroy();
    await sessions.end();
  }

  function remove(pad: string) {
    return async () => {
      const proxy = inventory.hosts.proxy[0] as FleetHost;
      await deletePad(
        await sessions.to(proxy),
        { address: proxy.address, port: inventory.proxyPort },
        { pad, apiKey: inventory.apiKey },
      );
      const connection = need(database, 'deleted, but the database was not reached to look');
      for (let left = 50; left > 0 && (await countRows(connection, pad)) > 0; left -= 1) {
        await sleep(100);
      }
      const rows = await countRows(connection, pad);
      if (rows > 0) throw new Error(`${rows} rows of it are left in the database`);
      return 'no row of it is left';
    };
  }
}

const notEdited = 'not tried: the clients did not come to one text';

/** Web hosts side by side, told in their order. */
async function* checkWebHosts(
  { hosts, webPort }: Inventory,
  sessions: Sessions,
): AsyncGenerator<Outcome> {
  const all = hosts.web.map((host) => [
    check(`${host.name} is healthy`, async () =>
      ownPage(await sessions.to(host), { ...host, port: webPort }),
    ),
    check(`${host.name} holds no database`, async () => noLocalDatabase(await sessions.to(host))),
  ]);
  for (const outcome of all.flat()) yield outcome;
}

function differs(stored: string | undefined): string {
  if (stored === undefined) return 'the database has no such pad';
  return `the database has another text, of ${stored.length} characters`;
}
