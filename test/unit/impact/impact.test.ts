import { describe, expect, test } from '@jest/globals';
import { formatImpact, nextCommand } from '../../../cli/format-impact.ts';
import { readAssets } from '../../../generator/assets.ts';
import type { File } from '../../../generator/file.ts';
import { assess } from '../../../generator/impact/assess.ts';
import type { Impact } from '../../../generator/impact/impact.ts';
import { resolve } from '../../../generator/model/resolve.ts';
import type { Server, ServersEnvironment, Topology } from '../../../generator/model/types.ts';
import { render } from '../../../generator/render.ts';
import { plan } from '../../../generator/write/plan.ts';

const assets = readAssets();
const noLock = { files: new Map(), pending: new Map() };

function fleet(change: Partial<Topology> = {}): readonly File[] {
  const environments = { local: { kind: 'vagrant', network: '10.88.0.0/24' } } as const;
  return render(resolve({ name: 'pads', web: { count: 2 }, environments, ...change }), assets);
}

/** What happens on the way from one set of generated files to another. */
function impacts(before: readonly File[], after: readonly File[]): readonly Impact[] {
  const disk = new Map(before.map(({ path, text }) => [path, text]));
  const lock = { ...noLock, files: new Map(before.map(({ path }) => [path, ''])) };
  return assess(plan(after, lock, disk));
}

function impact(before: readonly File[], after: readonly File[]): Impact {
  const [first] = impacts(before, after);
  if (!first) throw new Error('no environment');
  return first;
}

const farm = (web: readonly Server[]): ServersEnvironment => ({
  kind: 'servers',
  network: '192.168.20.0/24',
  hosts: {
    proxy: [{ name: 'proxy1', address: '192.168.20.10' }],
    web,
    database: [{ name: 'database1', address: '192.168.20.30' }],
  },
});
const web1 = { name: 'web1', address: '192.168.20.21' };
const web2 = { name: 'web2', address: '192.168.20.22' };

describe('generate says what will happen when', () => {
  test('there was nothing yet', () => {
    const found = impact([], fleet());
    expect(formatImpact(found)).toBe('local: a new fleet: proxy1, web1, web2, database1\n');
    expect(nextCommand(found, 'vagrant')).toBe('npm run up');
    expect(nextCommand(found, 'servers')).toBe('ansible-playbook -i inventories/local site.yml');
  });

  test('nothing changes', () => {
    expect(formatImpact(impact(fleet(), fleet()))).toBe('local: no host changes\n');
  });

  test('a web host joins: nothing restarts, no open pad moves', () => {
    const found = impact(fleet(), fleet({ web: { count: 3 } }));
    expect(found).toMatchObject({ joins: ['web3'], leaves: [], restarts: [] });
    expect(formatImpact(found)).toBe(
      'local:\n  web3 joins: open pads stay where they are, 1 in 3 of those opened from now on go there. Interruption: none.\n',
    );
    expect(nextCommand(found, 'servers')).toContain('playbooks/scale.yml');
  });

  test('two web hosts leave: their share of the pads is handed over', () => {
    const found = impact(fleet({ web: { count: 5 } }), fleet({ web: { count: 3 } }));
    expect(found).toMatchObject({ joins: [], leaves: ['web4', 'web5'], restarts: [] });
    expect(formatImpact(found)).toContain(
      'web4, web5 leave: pads from there, about 2 in 5, are handed over',
    );
    expect(nextCommand(found, 'vagrant')).toBe('npm run up');
  });

  test('the release changes: one host after the other, by upgrade.yml', () => {
    const release = {
      kind: 'git',
      version: '1.8.14',
      repository: 'https://git.example/etherpad',
      commit: '0123456789abcdef0123456789abcdef01234567',
    } as const;
    const found = impact(fleet(), fleet({ release }));
    expect(found).toMatchObject({ restarts: ['web1', 'web2'], release: { major: false } });
    expect(formatImpact(found)).toContain(
      'Etherpad 1.8.14 (npm) → 1.8.14 (git 0123456): web1, web2 restart, one after the other, each beside the Etherpad that runs.',
    );
    expect(nextCommand(found, 'vagrant')).toMatch(/ playbooks\/upgrade\.yml$/);
    const major = impact(fleet(), fleet({ release: { ...release, version: '2.5.3' } }));
    expect(formatImpact(major)).toContain('browsers must reload their page');
    expect(nextCommand(major, 'servers')).toMatch(/ -e etherpad_major_upgrade=true$/);
  });

  test('a host joins and the release changes: not by scale.yml, which asks no other host', () => {
    const release = {
      kind: 'git',
      version: '1.8.14',
      repository: 'x',
      commit: '0'.repeat(40),
    } as const;
    const found = impact(fleet(), fleet({ release, web: { count: 3 } }));
    expect(found).toMatchObject({ joins: ['web3'], restarts: ['web1', 'web2'] });
    expect(nextCommand(found, 'servers')).toMatch(/ site\.yml$/);
  });

  test('the database is to be another software, or listens elsewhere', () => {
    const engine = impact(fleet(), fleet({ database: { engine: 'mariadb' } }));
    expect(formatImpact(engine)).toContain('the playbook will refuse, and change nothing');
    const port = impact(fleet(), fleet({ database: { engine: 'mysql', port: 3307 } }));
    expect(port).toMatchObject({ database: 'port', restarts: ['web1', 'web2'] });
    expect(formatImpact(port)).toContain('nobody can write until each web host has restarted');
  });

  test('many more hosts need more connections: the database restarts', () => {
    const found = impact(fleet(), fleet({ web: { count: 60 } }));
    expect(found).toMatchObject({ database: 'restart', restarts: [] });
    expect(formatImpact(found)).toContain('edits wait for some seconds');
    expect(nextCommand(found, 'servers')).toMatch(/ site\.yml$/);
  });

  test('NGINX goes to another port', () => {
    const found = impact(fleet(), fleet({ proxy: { port: 8080 } }));
    expect(found).toMatchObject({ proxyPort: { from: 80, to: 8080 }, restarts: [] });
    expect(formatImpact(found)).toContain('NGINX goes from port 80 to 8080');
  });

  test('Etherpad goes to another port, where NGINX does not look yet', () => {
    const found = impact(fleet(), fleet({ web: { count: 2, port: 9002 } }));
    expect(formatImpact(found)).toContain('until NGINX knows the new port');
  });

  test('a host keeps its name at another address: it neither joins nor leaves', () => {
    const before = fleet({ environments: { farm: farm([web1, web2]) } });
    const after = fleet({
      environments: { farm: farm([web1, { ...web2, address: '192.168.20.99' }]) },
    });
    const found = impact(before, after);
    expect(found).toMatchObject({ joins: [], leaves: [], restarts: [] });
    expect(formatImpact(found)).toContain('web2 goes from 192.168.20.22 to 192.168.20.99');
  });

  test('an environment is taken out, and another is left as it was', () => {
    const two = fleet({
      environments: {
        local: { kind: 'vagrant', network: '10.88.0.0/24' },
        farm: farm([web1]),
      },
    });
    expect(impacts(two, fleet()).map(formatImpact)).toEqual([
      'farm: no longer in the topology: its files go, its hosts run on as they are\n',
      'local: no host changes\n',
    ]);
  });

  test('a file was edited into what nobody can read: the rest of the plan is not held up', () => {
    const edits: readonly ((text: string) => string)[] = [
      (text) => text.replace('all:', '<<<<<<< HEAD\nall:\n======='),
      (text) => text.replace('all:', 'all: *nowhere'),
      () => '',
      () => 'mine\n',
      () => 'all:\n  children:\n',
      () => 'all:\n  children:\n    web:\n      hosts: web1\n',
    ];
    for (const edit of edits) {
      const before = fleet().map((file) =>
        file.path === 'inventories/local/hosts.yml' ? { ...file, text: edit(file.text) } : file,
      );
      const found = impact(before, fleet());
      expect(formatImpact(found)).toBe(
        'local: what happens to its hosts is unknown: its files cannot be read any more\n',
      );
      expect(nextCommand(found, 'vagrant')).toBe('npm run up');
      expect(nextCommand(found, 'servers')).toMatch(/ site\.yml$/);
    }
  });

  test('a host was edited to have no address: it gets one', () => {
    const before = fleet().map((file) => ({
      ...file,
      text: file.text.replace('          ansible_host: 10.88.0.100\n', ''),
    }));
    expect(impact(before, fleet())).toMatchObject({ kind: 'known', restarts: [] });
  });

  test('a new padfleet changes what Etherpad reads when it starts', () => {
    const before = fleet().map((file) =>
      file.path === 'roles/etherpad/files/etherpad.service' ? { ...file, text: '' } : file,
    );
    expect(impact(before, fleet())).toMatchObject({ restarts: ['web1', 'web2'] });
    const readme = fleet().map((file) =>
      file.path === 'roles/etherpad/README.md' ? { ...file, text: '' } : file,
    );
    expect(impact(readme, fleet())).toMatchObject({ restarts: [] });
  });
});
