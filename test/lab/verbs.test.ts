import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { $, type ProcessOutput } from 'zx/core';
import { readRecap } from '../../fleet/lab/playbook.ts';
import type { StormReport } from '../../fleet/storm/report.ts';
import { expectUnharmed } from '../chaos/expect-unharmed.ts';
import { stormThrough } from '../chaos/storm-through.ts';
import { inventoryOf, onHost } from './hosts.ts';
import { makeProject, type Project } from './project.ts';
import { makeSource } from './source.ts';
import { labTopology } from './topology.ts';

const minutes = 60_000;
const fleet = {
  name: 'padfleet-verbs',
  network: '192.168.62.0/24',
  database: "{ engine: 'mysql', version: '9.7' }",
} as const;

let project: Project;
// Requests may go to hosts that we made, and to nobody else.
let stands = false;

describe('a fleet that changes while people write', () => {
  beforeAll(async () => {
    project = await makeProject('verbs', labTopology({ ...fleet, web: 2 }));
  });

  afterAll(async () => {
    await project.run('npm', 'run', 'down');
  }, 5 * minutes);

  beforeEach(() => {
    if (!stands && !expect.getState().currentTestName?.includes('npm run up')) {
      throw new Error('The fleet does not stand: see the first failure');
    }
  });

  test(
    'npm run up, although the first installation of the database ends half-way',
    async () => {
      const hosts = await project.run('npm', 'run', 'up', '--', '--hosts-only');
      expect(hosts).toMatchObject({ exitCode: 0 });
      const halfWay = `until [ -e /var/lib/mysql/mysql.ibd ] && pkill --signal KILL --full '[-]-initialize-insecure'; do sleep 0.05; done`;
      await $`docker exec --detach ${fleet.name}-database1 sh -c ${halfWay}`;

      expect(await project.run('npm', 'run', 'up')).toMatchObject({ exitCode: 0 });
      expect(await onHost(await inventoryOf(project), 'database1', 'ls /var/lib')).toMatch(
        /^mysql\.unfinished-[-\dTZ]+$/m,
      );
      stands = true;
    },
    20 * minutes,
  );

  test(
    'restart.yml restarts one web host after the other: everybody reconnects once, no acknowledged edit is lost',
    async () => {
      const before = await starts();
      const { reconnects } = (await whileFortyWrite('restart')).editors;
      expect(reconnects).toEqual({ total: 40, most: 1 });
      for (const [host, start] of await starts()) expect(start).not.toBe(before.get(host));
    },
    5 * minutes,
  );

  test(
    'scale.yml sets a new web host up, and touches no other',
    async () => {
      await topology(3);
      const hosts = await project.run('npm', 'run', 'up', '--', '--hosts-only');
      expect(hosts).toMatchObject({ exitCode: 0 });
      const scaled = await verb('scale');
      expect(scaled).toMatchObject({ exitCode: 0 });
      const touched = readRecap(scaled.stdout).map(({ host }) => host);
      // Of the others one is asked for its release.
      expect(touched.sort()).toEqual(['database1', 'proxy1', 'web1', 'web3']);
    },
    10 * minutes,
  );

  test(
    'drain.yml empties a host, and resume.yml lets it take pads again',
    async () => {
      expect(await verb('drain', '--limit', 'web2')).toMatchObject({ exitCode: 0 });
      expect(await part('web2')).toBe('1\t0\n');
      expect(await verb('resume', '--limit', 'web2')).toMatchObject({ exitCode: 0 });
      expect(await part('web2')).toMatch(/^0\t/);
      for (const host of ['web2', 'web3']) {
        expect(await verb('drain', '--limit', host)).toMatchObject({ exitCode: 0 });
      }
      const last = await verb('drain', '--limit', 'web1');
      expect(last.exitCode).not.toBe(0);
      expect(last.stdout).toContain('no other server takes pads now');
      expect(await part('web1')).toMatch(/^0\t/);
      expect(await verb('resume')).toMatchObject({ exitCode: 0 });
      const all = await verb('drain');
      expect(all.exitCode).not.toBe(0);
      expect(all.stdout).toContain('nobody to hand pads to');
    },
    5 * minutes,
  );

  test(
    'a host that neither hands over nor dies stops scale.yml, until it is declared gone',
    async () => {
      await sql(
        "INSERT INTO padfleet_owner SELECT 'stuck', name, epoch FROM padfleet_server WHERE name = 'web3'",
      );
      await topology(2);
      await project.run('npm', 'run', 'generate');
      const stuck = await verb('scale');
      expect(stuck.exitCode).not.toBe(0);
      expect(stuck.stdout).toContain('web3 neither hands over its pads nor dies');
      expect(await sql('SELECT user FROM mysql.user')).toContain('web3');

      expect(await verb('leave', '-e', 'gone=web3')).toMatchObject({ exitCode: 0 });
      expect(await sql('SELECT user FROM mysql.user')).not.toContain('web3');
      expect(await sql('SELECT server FROM padfleet_owner')).not.toContain('web3');
    },
    10 * minutes,
  );

  test(
    'a dead host is taken out as well',
    async () => {
      await topology(3);
      expect(await project.run('npm', 'run', 'up')).toMatchObject({ exitCode: 0 });
      await $({ quiet: true })`docker kill ${fleet.name}-web3`;
      await topology(2);
      expect(await project.run('npm', 'run', 'up')).toMatchObject({ exitCode: 0 });
      expect(await sql('SELECT user FROM mysql.user')).not.toContain('web3');
    },
    15 * minutes,
  );

  test(
    'upgrade.yml with --limit web stops before anything is built: it would not copy the database',
    async () => {
      const { archive, sha256 } = await makeSource(project.root);
      const release = `{ kind: 'archive', version: '1.8.14', path: '${archive}', sha256: '${sha256}' }`;
      await project.edit(labTopology({ ...fleet, web: 2, release }));
      await project.run('npm', 'run', 'generate');
      const built = await readdir(join(project.root, '.padfleet/releases'));
      const upgraded = await verb('upgrade', '--limit', 'web');
      expect(upgraded.exitCode).not.toBe(0);
      expect(upgraded.stdout).toContain('--limit web leaves the database out');
      for (const host of readRecap(upgraded.stdout)) expect(host).toMatchObject({ changed: 0 });
      expect(await readdir(join(project.root, '.padfleet/releases'))).toEqual(built);
    },
    5 * minutes,
  );

  test(
    'a release that does not start is taken back by itself, and nobody who writes notices',
    async () => {
      const before = await releases();
      const { archive, sha256 } = await makeBroken(project.root);
      const release = `{ kind: 'archive', version: '1.8.14', path: '${archive}', sha256: '${sha256}' }`;
      await project.edit(labTopology({ ...fleet, web: 2, release }));
      await project.run('npm', 'run', 'generate');
      const started = await starts();
      const { reconnects } = (
        await whileFortyWrite('upgrade', (upgraded) => {
          expect(upgraded.exitCode).not.toBe(0);
          expect(upgraded.stdout).toContain('did not become ready');
        })
      ).editors;
      expect(reconnects.total).toBe(0);
      expect(await releases()).toEqual(before);
      expect(await starts()).toEqual(started);
    },
    15 * minutes,
  );

  test(
    'upgrade.yml copies the database and changes the release while people write; rollback.yml goes back',
    async () => {
      const before = await releases();
      const { archive, sha256 } = await makeSource(project.root);
      const release = `{ kind: 'archive', version: '1.8.14', path: '${archive}', sha256: '${sha256}' }`;
      await project.edit(labTopology({ ...fleet, web: 2, release }));
      await project.run('npm', 'run', 'generate');
      const { reconnects } = (await whileFortyWrite('upgrade')).editors;
      expect(reconnects).toEqual({ total: 40, most: 1 });
      expect(await releases()).not.toEqual(before);
      const inventory = await inventoryOf(project);
      const copies = await onHost(inventory, 'database1', 'ls /var/backups/padfleet');
      const copy = copies.trim().split('\n').at(-1);
      expect(copy).toMatch(/^[-\dTZ]+\.sql$/);
      await sql('CREATE DATABASE loaded');
      await onHost(inventory, 'database1', `mysql loaded < /var/backups/padfleet/${copy}`);
      expect(Number(await sql('SELECT COUNT(*) FROM loaded.store'))).toBeGreaterThan(0);
      await sql('DROP DATABASE loaded');

      expect(await verb('rollback')).toMatchObject({ exitCode: 0 });
      expect(await releases()).toEqual(before);
    },
    15 * minutes,
  );
});

function topology(web: number): Promise<void> {
  return project.edit(labTopology({ ...fleet, web }));
}

function verb(name: string, ...args: readonly string[]): Promise<ProcessOutput> {
  return project.run('ansible-playbook', `playbooks/${name}.yml`, ...args);
}

/** Runs a verb under a crowd, who lose nothing. */
async function whileFortyWrite(
  name: string,
  expectDone = (done: ProcessOutput) => expect(done).toMatchObject({ exitCode: 0 }),
): Promise<StormReport> {
  const trouble = { name, happen: async () => expectDone(await verb(name)) };
  const people = { editors: 40, pads: 20 };
  const report = await stormThrough({ project, ...fleet }, trouble, { people });
  expectUnharmed({ trouble, report });
  return report;
}

async function sql(statement: string): Promise<string> {
  const command = `mysql --batch --skip-column-names etherpad --execute "${statement}"`;
  return onHost(await inventoryOf(project), 'database1', command);
}

/** Whether the database takes a host for draining, and how many pads the host has. */
function part(host: string): Promise<string> {
  return sql(
    `SELECT draining, (SELECT COUNT(*) FROM padfleet_owner o WHERE o.server = s.name AND o.epoch = s.epoch) FROM padfleet_server s WHERE name = '${host}' AND expires > UTC_TIMESTAMP(3)`,
  );
}

/** By web host, what a command prints there. */
async function onWebHosts(command: string): Promise<ReadonlyMap<string, string>> {
  const inventory = await inventoryOf(project);
  const said = inventory.hosts.web.map(
    async ({ name }) => [name, await onHost(inventory, name, command)] as const,
  );
  return new Map(await Promise.all(said));
}

function starts(): Promise<ReadonlyMap<string, string>> {
  return onWebHosts('systemctl show etherpad --property ExecMainStartTimestampMonotonic');
}

function releases(): Promise<ReadonlyMap<string, string>> {
  return onWebHosts('readlink /opt/etherpad/current');
}

/** Etherpad's source with a server that ends as soon as it starts. */
async function makeBroken(root: string) {
  const folder = join(root, 'broken');
  const source = await makeSource(folder);
  const shell = $({ cwd: folder, quiet: true });
  await writeFile(join(folder, 'etherpad/src/node/server.js'), "throw new Error('broken');\n");
  await shell`tar --create --gzip --file ${source.archive} --exclude .git etherpad`;
  const { stdout } = await shell`sha256sum ${source.archive}`;
  return { archive: `broken/${source.archive}`, sha256: stdout.split(' ', 1)[0] };
}
