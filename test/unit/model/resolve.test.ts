import { describe, expect, test } from '@jest/globals';
import type { Environment } from '../../../generator/model/fleet.ts';
import { resolve } from '../../../generator/model/resolve.ts';
import type { Topology } from '../../../generator/model/types.ts';
import { production, right } from './topologies.ts';

function only(topology: Topology, name: string): Environment {
  const found = resolve(topology).environments.find((environment) => environment.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe('a resolved fleet', () => {
  test('has every default of a vagrant environment filled', () => {
    const vagrant = { sshUser: 'vagrant', sshPort: 22 };
    expect(only(right, 'local')).toEqual({
      name: 'local',
      kind: 'vagrant',
      network: '10.88.0.0/24',
      release: { kind: 'npm', version: '1.8.14' },
      database: { engine: 'mysql', version: '9.7', port: 3306 },
      proxyPort: 80,
      webPort: 9001,
      hosts: {
        proxy: [{ name: 'proxy1', tier: 'proxy', address: '10.88.0.10', ...vagrant }],
        web: [
          { name: 'web1', tier: 'web', address: '10.88.0.100', ...vagrant },
          { name: 'web2', tier: 'web', address: '10.88.0.101', ...vagrant },
        ],
        database: [{ name: 'database1', tier: 'database', address: '10.88.0.50', ...vagrant }],
      },
    });
  });

  test('has listed servers in the order of the list, with the account nearest to each', () => {
    const web = [
      { name: 'web9', address: '192.168.20.29', sshUser: 'ops', sshPort: 2222 },
      { name: 'web1', address: '192.168.20.21' },
    ];
    const { hosts } = only(
      production({ sshUser: 'admin', hosts: { proxy: [], web, database: [] } }),
      'production',
    );
    expect(hosts.web).toEqual([
      { name: 'web9', tier: 'web', address: '192.168.20.29', sshUser: 'ops', sshPort: 2222 },
      { name: 'web1', tier: 'web', address: '192.168.20.21', sshUser: 'admin', sshPort: 22 },
    ]);
  });

  test('logs in to servers as root where nothing else is said', () => {
    expect(only(right, 'production').hosts.proxy[0]?.sshUser).toBe('root');
  });

  test('keeps environments in the order of the topology', () => {
    expect(resolve(right).environments.map(({ name }) => name)).toEqual(['local', 'production']);
  });

  test("lets an environment override the engine, but not take the version of the topology's", () => {
    const topology: Topology = {
      ...production({ database: { engine: 'mariadb' } }),
      database: { engine: 'mysql', version: '8.4', port: 3307 },
    };
    expect(only(topology, 'local').database).toEqual({
      engine: 'mysql',
      version: '8.4',
      port: 3307,
    });
    expect(only(topology, 'production').database).toEqual({
      engine: 'mariadb',
      version: '11.8',
      port: 3307,
    });
  });

  test('lets an environment override the release', () => {
    const release = { kind: 'archive', version: '2.5.3', path: 'e.tgz', sha256: '0' } as const;
    expect(only(production({ release }), 'production').release).toEqual(release);
    expect(only(production({ release }), 'local').release.kind).toBe('npm');
  });

  test('goes on counting past the last byte of an address', () => {
    const topology: Topology = {
      name: 'pads',
      web: { count: 10_000 },
      environments: { local: { kind: 'vagrant', network: '10.88.0.0/16' } },
    };
    const { web } = only(topology, 'local').hosts;
    expect(web).toHaveLength(10_000);
    expect([web[155], web[156], web[9_999]].map((host) => [host?.name, host?.address])).toEqual([
      ['web156', '10.88.0.255'],
      ['web157', '10.88.1.0'],
      ['web10000', '10.88.39.115'],
    ]);
  });
});
