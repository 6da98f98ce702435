import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { $ } from 'zx/core';
import { brokenRules } from './fence.ts';
import { testHeldWrite } from './held-write.ts';
import { inventoryOf, onHost } from './hosts.ts';
import { makeProject, type Project } from './project.ts';
import { playbook } from './recap.ts';
import { secretsIn, secretsOf } from './secrets.ts';
import { type EtherpadSource, makeSource } from './source.ts';
import { labTopology } from './topology.ts';

const minutes = 60_000;
const database = "{ engine: 'mariadb' }";

let project: Project;
let source: EtherpadSource;
// Requests may go to hosts that we made, and to nobody else.
let stands = false;

describe('a fleet with MariaDB, and Etherpad from its source', () => {
  beforeAll(async () => {
    project = await makeProject('mariadb', labTopology({ web: 2, database }));
    source = await makeSource(project.root);
  }, 5 * minutes);

  afterAll(async () => {
    await project.run('npm', 'run', 'down');
  }, 5 * minutes);

  beforeEach(() => {
    if (!stands && !expect.getState().currentTestName?.includes('npm run up')) {
      throw new Error('The fleet does not stand: see the first failure');
    }
  });

  test(
    'site.yml --check --diff on new hosts, after npm run up --hosts-only, fails nowhere and shows no secret',
    async () => {
      const hosts = await project.run('npm', 'run', 'up', '--', '--hosts-only');
      expect(hosts).toMatchObject({ exitCode: 0 });
      const { code, output } = await playbook(project, '--check', '--diff', '-vv');
      expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
      // It shows files that it would write.
      expect(output).toContain('+++ after');
      expect(secretsIn(output, await secretsOf(project))).toEqual([]);
    },
    10 * minutes,
  );

  test(
    'npm run up with a release from a git repository gives a fleet that verifies',
    async () => {
      const release = `{ kind: 'git', version: '1.8.14', repository: '/srv/etherpad.git', commit: '${source.commit}' }`;
      await project.edit(labTopology({ web: 2, database, release }));
      const hosts = await project.run('npm', 'run', 'up', '--', '--hosts-only');
      expect(hosts).toMatchObject({ exitCode: 0 });
      await $({ quiet: true })`docker cp ${source.repository} padfleet-lab-web1:/srv/etherpad.git`;
      await $({ quiet: true })`docker exec padfleet-lab-web1 chown -R root:root /srv/etherpad.git`;

      const up = await project.run('npm', 'run', 'up');
      expect(up).toMatchObject({ exitCode: 0 });
      expect(await currentReleases()).toEqual([
        expect.stringMatching(/\/git-1\.8\.14-/),
        expect.stringMatching(/\/git-1\.8\.14-/),
      ]);
      stands = true;
    },
    30 * minutes,
  );

  test(
    'site.yml a second time, and with --check, changes nothing',
    async () => {
      for (const args of [[], ['--check']]) {
        const { code, hosts, output } = await playbook(project, ...args);
        expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
        expect(hosts).toHaveLength(4);
        for (const host of hosts) expect(host).toMatchObject({ changed: 0, failed: 0 });
      }
    },
    10 * minutes,
  );

  test(
    'the database lets a pad be written by its owner only, whatever happens to leases',
    async () => {
      expect(await brokenRules(project)).toEqual({});
    },
    3 * minutes,
  );

  testHeldWrite(() => project);

  test(
    'a release from a tarball takes the place of the one from git, which stays beside it',
    async () => {
      const release = `{ kind: 'archive', version: '1.8.14', path: '${source.archive}', sha256: '${source.sha256}' }`;
      await project.edit(labTopology({ web: 2, database, release }));
      const up = await project.run('npm', 'run', 'up');
      expect(up).toMatchObject({ exitCode: 0 });
      expect(await currentReleases()).toEqual([
        expect.stringMatching(/\/archive-1\.8\.14-/),
        expect.stringMatching(/\/archive-1\.8\.14-/),
      ]);
      const inventory = await inventoryOf(project);
      const kept = await onHost(inventory, 'web1', 'ls /opt/etherpad/releases');
      expect(kept).toMatch(/^git-1\.8\.14-/m);
    },
    20 * minutes,
  );
});

/** What `/opt/etherpad/current` is on each web host. */
async function currentReleases(): Promise<readonly string[]> {
  const inventory = await inventoryOf(project);
  return Promise.all(
    inventory.hosts.web.map(({ name }) =>
      onHost(inventory, name, 'readlink /opt/etherpad/current').then((text) => text.trim()),
    ),
  );
}
