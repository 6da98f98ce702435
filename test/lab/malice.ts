import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { joinPad } from '../../fleet/pad/client.ts';
import { apiOf } from './api.ts';
import { type Entered, enter } from './enter.ts';
import { inventoryOf, onHost } from './hosts.ts';
import type { StandingFleet } from './one-writer.ts';
import type { Project } from './project.ts';

const minutes = 60_000;
const pad = 'under-attack';

/** What anybody may send to a fleet that is open to all. */
export function testMalice(fleet: () => StandingFleet): void {
  test(
    'nothing that a visitor sends ends a web server, or cuts off who writes on the same pad',
    async () => {
      const { project, url } = fleet();
      const { release } = await inventoryOf(project);
      const api = await apiOf(project, url);
      await api('createPad', { padID: pad, text: 'hello' }, { padID: pad });
      const before = await starts(project);
      const editor = await joinPad({ url, pad, release });
      const onlooker = await enter({ url, pad, release });

      await report(url);
      await importFile(url, { 'comments:x': { a: 1 }, x: { pool: {} }, 'pad:x': { padIDs: {} } });
      for (const protocol of ['h2c', 'websocket']) await upgrade(url, `/p/${pad}`, protocol);
      for (const path of oddPaths) await fetch(new URL(path, url)).then((it) => it.arrayBuffer());
      for (const say of oddMessages) {
        const visitor = await enter({ url, pad, release });
        say(visitor);
        await sleep(300);
        visitor.socket.disconnect();
      }

      await editor.edit(0, 0, 'still here ');
      editor.close();
      expect(onlooker.cuts()).toBe(0);
      onlooker.socket.disconnect();
      // Every web server still takes pads.
      for (let index = 0; index < 30; index += 1) {
        await api('createPad', { padID: `after-attack-${index}` });
      }
      expect(await starts(project)).toEqual(before);
    },
    3 * minutes,
  );
}

const oddPaths = [
  '/p/%00',
  '/p/%E9',
  `/p/${'a'.repeat(2000)}`,
  `/p/${pad}%20`,
  `/p/${pad}/import`,
  `/p/${pad}/-1/export/txt`,
  '/p/r.nobody/export/etherpad',
  '/socket.io/?padId=%00&EIO=3&transport=polling',
  '/socket.io/?EIO=3&transport=websocket&sid=nobody',
  '/api/1/getText?padID=',
];

const oddMessages: readonly ((visitor: Entered) => void)[] = [
  ({ socket }) => socket.emit('message', null),
  ({ socket }) => socket.emit('message', 'text'),
  ({ socket }) => socket.emit('message', { component: 'nobody' }),
  ({ socket }) => socket.emit('message', { component: 'pad' }, 1),
  ({ socket }) => socket.emit('message', { component: 'pad', type: 'CLIENT_READY', padId: null }),
  ({ socket }) => socket.emit('message', history(`${pad} `)),
  ({ socket }) => socket.emit('message', history({ toString: 1 })),
  // It has the right lengths, and does not apply.
  ({ socket, vars }) => {
    const { rev, initialAttributedText } = vars.collab_client_vars;
    const length = initialAttributedText.text.length.toString(36);
    socket.emit('message', change(rev, `Z:${length}<1|1-1$`));
  },
  ({ socket }) => socket.emit('message', change(1e9, 'Z:1>0$')),
];

function history(padId: unknown) {
  return {
    component: 'pad',
    type: 'CHANGESET_REQ',
    padId,
    data: { start: 0, granularity: 1, requestID: 1 },
  };
}

function change(baseRev: number, changeset: string) {
  const apool = { numToAttrib: {}, nextNum: 0 };
  const data = { type: 'USER_CHANGES', baseRev, changeset, apool };
  return { component: 'pad', type: 'COLLABROOM', data };
}

/** Tells of an error in a page, in a way that no page does. */
async function report(url: string): Promise<void> {
  const body = new URLSearchParams({ errorInfo: 'null' });
  await fetch(new URL('/jserror', url), { method: 'POST', body });
}

async function importFile(url: string, records: object): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([JSON.stringify(records)]), 'import.etherpad');
  const address = new URL(`/p/${pad}-import/import`, url);
  await fetch(new URL(`/p/${pad}-import`, url)).then((it) => it.arrayBuffer());
  await fetch(address, { method: 'POST', body: form }).then((it) => it.arrayBuffer());
}

/** Asks for another protocol where there is none, as some clients do by themselves. */
async function upgrade(url: string, path: string, protocol: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port || 80), hostname);
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nUpgrade: ${protocol}\r\nConnection: Upgrade\r\n\r\n`,
  );
  const answer = await new Promise<string>((resolve) =>
    socket.once('data', (data) => resolve(`${data}`)),
  );
  socket.destroy();
  expect(answer).toContain('HTTP/1.1 200');
}

/** By web host, when its Etherpad was started. */
async function starts(project: Project): Promise<readonly string[]> {
  const inventory = await inventoryOf(project);
  const show = 'systemctl show etherpad --property ExecMainStartTimestampMonotonic';
  return Promise.all(inventory.hosts.web.map(({ name }) => onHost(inventory, name, show)));
}
