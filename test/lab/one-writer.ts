import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { joinPad } from '../../fleet/pad/client.ts';
import { newToken } from '../../fleet/pad/visit.ts';
import { countRouting } from '../../fleet/routing/count.ts';
// @ts-expect-error: plain JavaScript without types, for NGINX.
import padKey from '../../generator/roles/nginx/files/pad-key.js';
import { withoutPlugin, withPlugin } from '../chaos/unfenced.ts';
import { countLiving, untilWhole } from '../chaos/whole.ts';
import { apiOf } from './api.ts';
import { inventoryOf, onHost } from './hosts.ts';
import { introduce } from './introduce.ts';
import { makeOddPads, waysTo } from './odd-pads.ts';
import { withRecords } from './owners.ts';
import type { Project } from './project.ts';
import { makeApart, operateAcrossOwners } from './two-pads.ts';

const minutes = 60_000;

/** A standing fleet with two web servers at least. */
export interface StandingFleet {
  readonly project: Project;
  readonly url: string;
}

/** As docs/one-writer.md shows it. */
const askForMetrics = `python3 - <<'EOF'
import http.client, socket
c = http.client.HTTPConnection('fleet'); c.sock = socket.socket(socket.AF_UNIX)
c.sock.connect('/run/etherpad/fleet.sock'); c.request('GET', '/metrics'); print(c.getresponse().read().decode())
EOF`;

/** One pad, one writer: what must hold on any fleet while nothing goes wrong. */
export function testOneWriter(fleet: () => StandingFleet): void {
  test(
    'each of 200 oddly named pads is served by one web server, however it is asked for',
    async () => {
      const { project, url } = fleet();
      const { apiKey, release } = await inventoryOf(project);
      const pads = await makeOddPads(await apiOf(project, url), { url, release }, 200);
      const before = (await proxyLog(project)).length;
      for (const pad of pads) {
        for (const way of waysTo(pad, apiKey)) {
          const answer = await fetch(new URL(way, url), { signal: AbortSignal.timeout(30_000) });
          await answer.arrayBuffer();
          expect({ way: way.replace(apiKey, '…'), status: answer.status }).toEqual({
            way: way.replace(apiKey, '…'),
            status: 200,
          });
        }
      }
      const { pads: seen } = countRouting((await proxyLog(project)).slice(before));
      const serversOf = (id: string) => [...(seen.get(keyOf(id))?.servers ?? [])];
      for (const { name, readOnly } of pads) {
        const servers = new Set([...serversOf(name), ...serversOf(readOnly)]);
        expect({ name, servers: servers.size }).toEqual({ name, servers: 1 });
      }
    },
    10 * minutes,
  );

  test(
    'pads of two owners are copied, moved and deleted with their group, a hundred times',
    async () => {
      const { project, url } = fleet();
      const api = await apiOf(project, url);
      const durations = await withRecords(project, (records) =>
        operateAcrossOwners(records, api, 100),
      );
      for (const [operation, all] of Object.entries(durations)) {
        expect(all).toHaveLength(100);
        console.info(`${operation} across owners: at most ${Math.max(...all).toFixed(0)} ms`);
      }
    },
    15 * minutes,
  );

  test(
    'a call of the HTTP API with a wrong key claims no pad',
    () =>
      withRecords(fleet().project, async (records) => {
        const { project, url } = fleet();
        const { apiKey } = await inventoryOf(project);
        const pad = 'asked-for-by-a-stranger';
        const call = async (key: string) => {
          const query = new URLSearchParams({ padID: pad, apikey: key });
          const answer = await fetch(new URL(`/api/1.2.13/getText?${query}`, url));
          await answer.arrayBuffer();
          return answer.status;
        };
        expect(await call('wrong')).toBe(401);
        expect(await records.owner(pad)).toBeUndefined();
        // There is no such pad, but who asks with the right key is heard by its owner.
        expect(await call(apiKey)).toBe(200);
        expect(await records.owner(pad)).toMatch(/^web/);
      }),
    minutes,
  );

  test(
    "a call of the HTTP API with a JSON body, which the proxy does not read, reaches the pad's owner",
    () =>
      withRecords(fleet().project, async (records) => {
        const { project, url } = fleet();
        const { apiKey } = await inventoryOf(project);
        const api = await apiOf(project, url);
        // Of two pads of two owners, one at least is not where the proxy asks first.
        const pads = await makeApart(records, api, 'json');
        for (const pad of pads) {
          const before = await records.owner(pad);
          const answer = await fetch(new URL('/api/1.2.13/setText', url), {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ padID: pad, text: `json for ${pad}`, apikey: apiKey }),
          });
          expect(await answer.json()).toMatchObject({ code: 0 });
          const { text } = await api('getText', { padID: pad });
          expect(String(text).trim()).toBe(`json for ${pad}`);
          expect(await records.owner(pad)).toBe(before);
        }
      }),
    2 * minutes,
  );

  test(
    'a text imported through the proxy is in the pad',
    async () => {
      const { project, url } = fleet();
      const api = await apiOf(project, url);
      const padID = 'imported';
      const form = new FormData();
      form.set('file', new Blob(['written elsewhere\n']), 'text.txt');
      const answer = await fetch(new URL(`/p/${padID}/import`, url), {
        method: 'POST',
        body: form,
      });
      expect(await answer.json()).toMatchObject({ code: 0 });
      const { text } = await api('getText', { padID }, { padID });
      expect(String(text).trim()).toBe('written elsewhere');
    },
    minutes,
  );

  test(
    'each web server counts what it does',
    async () => {
      const { project, url } = fleet();
      const api = await apiOf(project, url);
      // So many that each server has some.
      for (let index = 0; index < 60; index += 1) {
        const padID = `counted-${index}`;
        await api('createPad', { padID }, { padID });
      }
      const inventory = await inventoryOf(project);
      for (const { name } of inventory.hosts.web) {
        const metrics = await onHost(inventory, name, askForMetrics);
        const [, claims] = /^padfleet_claims_total (\d+)$/m.exec(metrics) ?? [];
        const [, epoch] = /^padfleet_lease_epoch (\d+)$/m.exec(metrics) ?? [];
        expect({ name, claims: Number(claims) > 0, epoch: Number(epoch) > 0 }).toEqual({
          name,
          claims: true,
          epoch: true,
        });
      }
    },
    2 * minutes,
  );

  test(
    "an author's name and colour, set through one server, outlast edits through another",
    () =>
      withRecords(fleet().project, async (records) => {
        const { project, url } = fleet();
        const { release } = await inventoryOf(project);
        const api = await apiOf(project, url);
        const guise = { name: 'Ada', colorId: '#ff0000' };
        const person = { url, release, token: newToken() };
        const [first, second] = await makeApart(records, api, 'author');

        const elsewhere = await joinPad({ ...person, pad: second });
        const { author, leave } = await introduce({ ...person, ...guise, pad: first });
        expect(author).toBe(elsewhere.author);
        const known = () => records.record(`globalAuthor:${author}`);
        while ((await known())?.name !== guise.name) await sleep(100);
        leave();
        const here = await joinPad({ ...person, pad: first });
        for (const word of ['one ', 'two ', 'three ']) {
          await here.edit(0, 0, word);
          await elsewhere.edit(0, 0, word);
        }
        here.close();
        elsewhere.close();

        const stored = await known();
        expect(stored).toMatchObject(guise);
        expect(Object.keys(stored?.padIDs ?? {}).sort()).toEqual([first, second].sort());
      }),
    2 * minutes,
  );

  test(
    'a web server that took the place of another one on its host gives its lease up when it is stopped',
    async () => {
      const { project } = fleet();
      const inventory = await inventoryOf(project);
      await untilWhole(project);
      await onHost(inventory, 'web1', 'systemctl reload etherpad');
      // While the other one still ends, systemd waits for that, and so for its successor, too.
      await onHost(inventory, 'web1', `timeout 30 sh -c '${untilAlone}'`);
      await onHost(inventory, 'web1', 'systemctl stop etherpad');
      try {
        expect(await countLiving(project)).toBe(inventory.hosts.web.length - 1);
      } finally {
        await onHost(inventory, 'web1', 'systemctl start etherpad');
        await untilWhole(project);
      }
    },
    5 * minutes,
  );

  test(
    'a web server without the plugin can write nothing, and the others go on',
    () =>
      withRecords(fleet().project, async (records) => {
        const { project, url } = fleet();
        const { release, hosts, webPort } = await inventoryOf(project);
        const [one, other] = await makeApart(records, await apiOf(project, url), 'plugin');
        const pad = (await records.owner(one)) === 'web1' ? other : one;
        const before = await records.record(`pad:${pad}`);
        await withoutPlugin(project, 'web1');
        try {
          const stray = `http://${hosts.web[0]?.address}:${webPort}`;
          await expect(type(stray, pad, release)).rejects.toThrow();
          await expect(type(stray, 'made-by-a-stray', release)).rejects.toThrow();
          expect(await records.record('pad:made-by-a-stray')).toBeUndefined();
          expect(await records.record(`pad:${pad}`)).toEqual(before);
          await type(url, pad, release);
        } finally {
          await withPlugin(project, 'web1');
          await untilWhole(project);
        }
      }),
    5 * minutes,
  );
}

/** Waits until one Etherpad is left on a web host. */
const untilAlone = 'until [ "$(pgrep -c -u etherpad)" = 1 ]; do sleep 0.1; done';

async function type(url: string, pad: string, release: string): Promise<void> {
  const editor = await joinPad({ url, pad, release });
  await editor.edit(0, 0, 'typed ').finally(() => editor.close());
}

/** The pad's name as NGINX's log has it. */
function keyOf(pad: string): string {
  return padKey.keyOf(`/p/${encodeURIComponent(pad)}`);
}

async function proxyLog(project: Project): Promise<readonly string[]> {
  const log = await onHost(await inventoryOf(project), 'proxy1', 'cat /var/log/nginx/padfleet.log');
  return log.split('\n').filter((line) => line !== '');
}
