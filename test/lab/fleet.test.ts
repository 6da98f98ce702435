import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { $ } from 'zx/core';
import { countRouting } from '../../fleet/routing/count.ts';
import { testTrouble } from '../chaos/in-short.ts';
import { untilWhole } from '../chaos/whole.ts';
import { openBrowser } from './browser.ts';
import { openStage } from './fence/stage.ts';
import { brokenRules } from './fence.ts';
import { testHeldWrite } from './held-write.ts';
import { inventoryOf, onHost } from './hosts.ts';
import { killAfter } from './kill.ts';
import { testMalice } from './malice.ts';
import { testOneWriter } from './one-writer.ts';
import { makeProject, type Project } from './project.ts';
import { playbook } from './recap.ts';
import { visitPads } from './routing.ts';
import { secretsIn, secretsOf } from './secrets.ts';
import { labTopology } from './topology.ts';

const url = 'http://192.168.57.10/';
const minutes = 60_000;

let project: Project;
// Requests may go to hosts that we made, and to nobody else.
let stands = false;

describe('a fleet of one proxy, two web hosts and MySQL 9.7', () => {
  beforeAll(async () => {
    project = await makeProject('mysql', labTopology({ web: 2 }));
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
    'npm run up, killed five times at random moments, ends with a fleet that verifies',
    async () => {
      const kills: string[] = [];
      for (let attempt = 0; attempt < 5; attempt++) {
        const seconds = 2 + Math.random() * 60;
        const run = await killAfter(project.root, ['npm', 'run', 'up'], seconds);
        kills.push(`${seconds.toFixed(1)} s${run.killed ? '' : ' (had ended)'}`);
        if (!run.killed && run.code !== 0) throw new Error(run.output);
      }
      console.info(`npm run up was killed after ${kills.join(', ')}`);
      const up = await project.run('npm', 'run', 'up');
      expect(up).toMatchObject({ exitCode: 0 });
      expect(up.stdout).toContain(`The fleet stands: ${url}`);
      stands = true;
    },
    30 * minutes,
  );

  test(
    'site.yml a second time changes nothing on any host',
    async () => {
      const { code, hosts, output } = await playbook(project);
      expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
      expect(hosts.map(({ host }) => host).sort()).toEqual(['database1', 'proxy1', 'web1', 'web2']);
      for (const host of hosts)
        expect(host).toMatchObject({ changed: 0, failed: 0, unreachable: 0 });
    },
    10 * minutes,
  );

  test(
    'site.yml --check on the converged fleet finds nothing to change',
    async () => {
      const { code, hosts, output } = await playbook(project, '--check');
      expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
      for (const host of hosts)
        expect(host).toMatchObject({ changed: 0, failed: 0, unreachable: 0 });
    },
    10 * minutes,
  );

  test(
    'two browser windows on one pad see what the other types',
    async () => {
      const browser = await openBrowser();
      try {
        const [one, two] = [await browser.open(url, 'browser'), await browser.open(url, 'browser')];
        await one.type('Hello from the first window. ');
        await two.until((text) => text.includes('Hello from the first window.'));
        await two.type('And hello from the second. ');
        await one.until((text) => text.includes('And hello from the second.'));
        await one.screenshot('pad.png');
        expect(await one.text()).toBe(await two.text());
      } finally {
        await browser.close();
      }
    },
    3 * minutes,
  );

  test(
    'every request of one pad reaches one web host, and 200 pads spread over all',
    async () => {
      const { pads, padsByServer } = await route('first');
      expect(pads.size).toBe(200);
      for (const [pad, { servers, requests }] of pads) {
        expect({ pad, servers: servers.size, requests }).toEqual({ pad, servers: 1, requests: 4 });
      }
      expect(padsByServer.size).toBe(2);
      // Sixty of 200 is more than five standard deviations from an even share.
      for (const count of padsByServer.values()) expect(count).toBeGreaterThan(60);
    },
    5 * minutes,
  );

  test(
    'no secret stands in a generated file, in the log of Ansible or in a process list',
    async () => {
      const secrets = await secretsOf(project);
      const places = new Map<string, string>();
      for (const folder of ['inventories', 'roles', 'playbooks', 'vagrant', '.padfleet/logs']) {
        for (const [path, text] of await textsBelow(join(project.root, folder))) {
          if (!path.endsWith('vault.yml')) places.set(path, text);
        }
      }
      const verbose = await playbook(project, '--diff', '-vv');
      expect(verbose.code).toBe(0);
      places.set('ansible-playbook --diff -vv', verbose.output);
      const inventory = await inventoryOf(project);
      for (const { name } of Object.values(inventory.hosts).flat()) {
        places.set(`processes of ${name}`, await onHost(inventory, name, 'ps -eo args'));
      }
      const found = [...places].flatMap(([place, text]) =>
        secretsIn(text, secrets).map((name) => `${name} in ${place}`),
      );
      expect(found).toEqual([]);
    },
    10 * minutes,
  );

  test(
    'secrets are outside git, and readable by their owner and their service only',
    async () => {
      const vault = 'inventories/local/group_vars/all/vault.yml';
      const ignored = await $({ nothrow: true, quiet: true })`git check-ignore ${vault}`;
      expect(ignored.stdout.trim()).toBe(vault);
      expect((await stat(join(project.root, vault))).mode & 0o777).toBe(0o600);
      const inventory = await inventoryOf(project);
      for (const { name } of inventory.hosts.web) {
        const mode = await onHost(
          inventory,
          name,
          'stat -c "%a %U %G" /etc/etherpad/settings.json',
        );
        expect(mode.trim()).toBe('640 root etherpad');
        await expect(
          onHost(inventory, name, 'runuser -u nobody -- cat /etc/etherpad/settings.json'),
        ).rejects.toThrow('Permission denied');
      }
    },
    2 * minutes,
  );

  test(
    'the database lets a pad be written by its owner only, whatever happens to leases',
    async () => {
      expect(await brokenRules(project)).toEqual({});
    },
    3 * minutes,
  );

  test(
    'an account that nobody lists is removed, and whoever is logged in with it is cut off',
    async () => {
      const stage = await openStage(await inventoryOf(project));
      try {
        const { connection } = await stage.open('fence1');
        await connection.query('SELECT 1 FROM store LIMIT 1');
        const { code, hosts } = await playbook(project, '--limit', 'database');
        expect({ code, hosts }).toMatchObject({
          code: 0,
          hosts: [{ host: 'database1', failed: 0 }],
        });
        const left = `SELECT user FROM information_schema.processlist WHERE user LIKE "fence%"
          UNION SELECT user FROM mysql.user WHERE user LIKE "fence%"`;
        const inventory = await inventoryOf(project);
        expect(await onHost(inventory, 'database1', `mysql --execute '${left}'`)).toBe('');
      } finally {
        await stage.close();
      }
    },
    5 * minutes,
  );

  testHeldWrite(() => project);

  test(
    'settings that a killed run wrote, and did not live to apply, take effect with the next run',
    async () => {
      const inventory = await inventoryOf(project);
      const onDatabase = (command: string) => onHost(inventory, 'database1', command);
      const demandsTls = () => onDatabase('mysql -BNe "SELECT @@require_secure_transport"');
      await onDatabase(`cd /etc/mysql/mysql.conf.d && mv padfleet.cnf /root
systemctl restart mysql && cp /root/padfleet.cnf . && rm /root/padfleet.cnf`);
      expect(await demandsTls()).toBe('0\n');
      const { code, output } = await playbook(project, '--limit', 'database');
      expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
      expect(await demandsTls()).toBe('1\n');
      await untilWhole(project);
    },
    5 * minutes,
  );

  test(
    'a third web host is made by editing the topology, and the text of a pad stays',
    async () => {
      const before = await exported('browser');
      expect(before).toContain('Hello from the first window.');
      const startedBefore = await startTimes(['web1', 'web2']);

      await project.edit(labTopology({ web: 3 }));
      const up = await project.run('npm', 'run', 'up');
      expect(up).toMatchObject({ exitCode: 0 });

      expect(await exported('browser')).toBe(before);
      expect(await startTimes(['web1', 'web2'])).toEqual(startedBefore);
      const { padsByServer } = await route('scaled');
      expect(padsByServer.size).toBe(3);
    },
    20 * minutes,
  );

  testOneWriter(() => ({ project, url }));

  testMalice(() => ({ project, url }));

  testTrouble(() => ({
    project,
    url,
    name: 'padfleet-lab',
    network: '192.168.57.0/24',
    database: "{ engine: 'mysql', version: '9.7' }",
  }));

  test(
    'a web host that the topology no longer has is taken away, and its account with it',
    async () => {
      await project.edit(labTopology({ web: 2 }));
      const up = await project.run('npm', 'run', 'up');
      expect(up).toMatchObject({ exitCode: 0 });

      const containers = await $({
        quiet: true,
      })`docker ps --all --format {{.Names}} --filter name=padfleet-lab-web`;
      expect(containers.stdout.trim().split('\n').sort()).toEqual([
        'padfleet-lab-web1',
        'padfleet-lab-web2',
      ]);
      const accounts = await onHost(
        await inventoryOf(project),
        'database1',
        'mysql --batch --skip-column-names --execute "select user from mysql.user"',
      );
      expect(accounts.split('\n')).toEqual(expect.arrayContaining(['reader', 'web1', 'web2']));
      expect(accounts).not.toContain('web3');
    },
    15 * minutes,
  );

  test(
    'npm run down leaves no container, no network and no note of Vagrant behind',
    async () => {
      const down = await project.run('npm', 'run', 'down');
      expect(down).toMatchObject({ exitCode: 0 });
      const docker = $({ nothrow: true, quiet: true });
      const containers = await docker`docker ps --all --quiet --filter name=padfleet-lab-`;
      expect(containers.stdout).toBe('');
      const networks = await docker`docker network ls --format {{.Name}}`;
      expect(networks.stdout).not.toContain('192.168.57.0');
      await expect(readdir(join(project.root, '.vagrant'))).rejects.toThrow('ENOENT');
    },
    5 * minutes,
  );
});

/** Visits 200 pads and reads from NGINX's log where their requests went. */
async function route(prefix: string) {
  const names = Array.from({ length: 200 }, (_, index) => `${prefix}-${index}`);
  await visitPads(url, names);
  const inventory = await inventoryOf(project);
  const log = await onHost(inventory, 'proxy1', 'cat /var/log/nginx/padfleet.log');
  const lines = log.split('\n').filter((line) => line.includes(`"${prefix}-`));
  return countRouting(lines);
}

/** A pad's text, through the proxy. */
async function exported(pad: string): Promise<string> {
  const answer = await fetch(new URL(`/p/${pad}/export/txt`, url));
  expect(answer.status).toBe(200);
  return answer.text();
}

/** When Etherpad was started on each host. */
async function startTimes(names: readonly string[]): Promise<readonly string[]> {
  const inventory = await inventoryOf(project);
  const show = 'systemctl show etherpad --property ExecMainStartTimestampMonotonic';
  return Promise.all(names.map((name) => onHost(inventory, name, show)));
}

async function textsBelow(folder: string): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, await readFile(path, 'utf8')] as const;
    }),
  );
}
