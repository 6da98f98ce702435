import { describe, expect, test } from '@jest/globals';
import type { Path } from '../../../generator/model/finding.ts';
import { rules } from '../../../generator/model/rules.ts';
import type { GitRelease, Release, Topology } from '../../../generator/model/types.ts';
import { validate } from '../../../generator/model/validate.ts';
import { hosts, production, right, servers } from './topologies.ts';

const inProduction = (...path: Path) => ['environments', 'production', ...path];
const inHosts = (...path: Path) => inProduction('hosts', ...path);
const web = (name: string, address = '192.168.20.21', more = {}) =>
  hosts({ web: [{ name, address, ...more }] });
const released = (release: Release): Topology => ({ ...right, release });
const named = (name: string): Topology => ({
  ...right,
  environments: { ...right.environments, [name]: servers },
});
const local = (network: string, more = {}): Topology => ({
  ...right,
  ...more,
  environments: { local: { kind: 'vagrant', network } },
});
const git: GitRelease = {
  kind: 'git',
  version: '3.3.1',
  repository: 'https://github.com/ether/etherpad.git',
  commit: '92e23bf7d40473b9116abd5cb9278f860ded0479',
};
const archive = {
  kind: 'archive',
  version: '2.5.3',
  path: 'releases/etherpad.tar.gz',
  sha256: '0123456789abcdef'.repeat(4),
} as const;

/** One topology that makes the mistake, and where it is to be found; the values are in `wrong`. */
const mistakes: readonly (readonly [code: string, path: Path, wrong: readonly Topology[]])[] = [
  ['no-environments', ['environments'], [{ ...right, environments: {} }]],
  [
    'too-many-vagrant-environments',
    ['environments', 'lab', 'kind'],
    [
      {
        ...right,
        environments: { ...right.environments, lab: { kind: 'vagrant', network: '10.89.0.0/24' } },
      },
    ],
  ],
  [
    'invalid-fleet-name',
    ['name'],
    ['Padfleet', 'pad fleet', '-pads', 'pads-', '', 'p'.repeat(33), 'päds'].map((name) => ({
      ...right,
      name,
    })),
  ],
  ['invalid-environment-name', ['environments', '..'], [named('..')]],
  ['invalid-environment-name', ['environments', 'a/b'], [named('a/b')]],
  ['invalid-environment-name', ['environments', '__proto__'], [named('__proto__')]],
  ['invalid-environment-name', ['environments', ' '], [named(' ')]],
  ['invalid-ssh-user', inProduction('sshUser'), [production({ sshUser: '-oProxyCommand=id' })]],
  [
    'invalid-ssh-user',
    inHosts('web', 0, 'sshUser'),
    [web('web1', undefined, { sshUser: 'two words' })],
  ],
  ['misread-name', ['name'], [{ ...right, name: 'null' }]],
  ['misread-name', ['environments', 'yes'], [named('yes')]],
  ['misread-name', ['environments', '1e3'], [named('1e3')]],
  ['misread-name', ['environments', '~'], [named('~')]],
  ['misread-name', inProduction('sshUser'), [production({ sshUser: 'off' })]],
  [
    'misread-name',
    inHosts('web', 0, 'name'),
    ['1', '0x1f', '2024-01-01', 'on', '1e3'].map((n) => web(n)),
  ],
  [
    'invalid-host-name',
    inHosts('web', 0, 'name'),
    ['web.1', 'web_1', 'Web1', '-web', 'web-', 'web 1', 'w'.repeat(33), 'wéb'].map((n) => web(n)),
  ],
  [
    'invalid-host-name',
    inHosts('proxy', 0, 'name'),
    [hosts({ proxy: [{ name: 'p'.repeat(64), address: '192.168.20.10' }] })],
  ],
  [
    'reserved-host-name',
    inHosts('web', 0, 'name'),
    ['proxy', 'web', 'database', 'all', 'ungrouped', 'localhost', 'root', 'reader'].map((n) =>
      web(n),
    ),
  ],
  ['duplicate-host-name', inHosts('web', 0, 'name'), [web('proxy1')]],
  [
    'invalid-network',
    ['environments', 'local', 'network'],
    ['10.88.0.0', '10.88.0.1/24', '10.88.0.0/33', '10.88.0.0/024', 'fd00::/64', ''].map((network) =>
      local(network),
    ),
  ],
  [
    'network-too-small',
    ['environments', 'local', 'network'],
    [
      local('10.88.0.0/24', { web: { count: 156 } }),
      local('10.88.0.0/26'),
      local('10.0.0.0/8', { web: { count: 1e12 } }),
    ],
  ],
  [
    'network-too-small',
    inProduction('network'),
    [production({ network: '192.168.20.20/30', hosts: inThirty() })],
  ],
  [
    'invalid-address',
    inHosts('web', 0, 'address'),
    ['192.168.20', '192.168.20.256', '192.168.020.21', '192.168.20.21 ', 'web1.lan', '::1'].map(
      (address) => web('web1', address),
    ),
  ],
  ['address-outside-network', inHosts('web', 0, 'address'), [web('web1', '192.168.21.1')]],
  [
    'reserved-address',
    inHosts('web', 0, 'address'),
    [web('web1', '192.168.20.0'), web('web1', '192.168.20.255')],
  ],
  ['duplicate-address', inHosts('web', 0, 'address'), [web('web1', '192.168.20.10')]],
  [
    'database-open',
    ['environments', 'local', 'network'],
    [local('11.88.0.0/24'), local('0.0.0.0/0')],
  ],
  [
    'database-open',
    inHosts('database', 0, 'address'),
    [
      production({
        network: '100.0.0.0/8',
        hosts: {
          proxy: [{ name: 'proxy1', address: '100.64.0.1' }],
          web: [{ name: 'web1', address: '100.64.0.2' }],
          database: [{ name: 'database1', address: '100.128.0.3' }],
        },
      }),
    ],
  ],
  ['invalid-count', ['web', 'count'], [0, -1, 1.5].map((count) => ({ ...right, web: { count } }))],
  ['invalid-count', ['proxy', 'count'], [{ ...right, proxy: { count: 0 } }]],
  ['empty-tier', inHosts('proxy'), [hosts({ proxy: [] })]],
  ['empty-tier', inHosts('web'), [hosts({ web: [] })]],
  ['empty-tier', inHosts('database'), [hosts({ database: [] })]],
  ['too-many-proxies', ['proxy', 'count'], [{ ...right, proxy: { count: 2 } }]],
  [
    'too-many-proxies',
    inHosts('proxy', 1),
    [hosts({ proxy: [...servers.hosts.proxy, { name: 'proxy2', address: '192.168.20.11' }] })],
  ],
  [
    'too-many-databases',
    inHosts('database', 1),
    [hosts({ database: [...servers.hosts.database, { name: 'db2', address: '192.168.20.31' }] })],
  ],
  [
    'invalid-port',
    ['proxy', 'port'],
    [0, -1, 80.5, 65536].map((port) => ({ ...right, proxy: { port } })),
  ],
  [
    'invalid-port',
    ['web', 'port'],
    [22, 80, 1023, 65536].map((port) => ({ ...right, web: { port } })),
  ],
  ['invalid-port', ['database', 'port'], [{ ...right, database: { engine: 'mysql', port: 306 } }]],
  ['invalid-port', inHosts('web', 0, 'sshPort'), [web('web1', undefined, { sshPort: 0 })]],
  ['port-clash', ['proxy', 'port'], [{ ...right, proxy: { port: 22 } }]],
  ['port-clash', inHosts('web', 0, 'sshPort'), [web('web1', undefined, { sshPort: 9001 })]],
  [
    'port-clash',
    inHosts('proxy', 0, 'sshPort'),
    [hosts({ proxy: [{ ...servers.hosts.proxy[0], sshPort: 80 }] })],
  ],
  [
    'port-clash',
    inHosts('database', 0, 'sshPort'),
    [hosts({ database: [{ ...servers.hosts.database[0], sshPort: 3306 }] })],
  ],
  [
    'invalid-version',
    ['release', 'version'],
    ['v3.3.1', '3.3', 'latest', '3.3.1/..', '03.3.1', ''].map((version) =>
      released({ ...git, version }),
    ),
  ],
  ['invalid-version', ['release', 'version'], [released({ kind: 'npm', version: '1.8' })]],
  ['unknown-npm-release', ['release', 'version'], [released({ kind: 'npm', version: '1.8.15' })]],
  [
    'unknown-npm-release',
    inProduction('release', 'version'),
    [production({ release: { kind: 'npm', version: '2.0.0' } })],
  ],
  [
    'invalid-commit',
    ['release', 'commit'],
    ['92e23bf', 'v3.3.1', git.commit.toUpperCase(), `${git.commit}0`].map((commit) =>
      released({ ...git, commit }),
    ),
  ],
  [
    'invalid-repository',
    ['release', 'repository'],
    ['', '--upload-pack=id', 'ext::sh -c id', 'ext::id', 'a b'].map((repository) =>
      released({ ...git, repository }),
    ),
  ],
  [
    'secret-in-repository',
    ['release', 'repository'],
    [
      'https://bob:pw@example.org/e.git',
      'https://tok@example.org/e.git',
      'ssh://git:pw@host/e',
    ].map((repository) => released({ ...git, repository })),
  ],
  [
    'invalid-checksum',
    ['release', 'sha256'],
    ['', 'abc', `${archive.sha256}0`, 'g'.repeat(64)].map((sha256) =>
      released({ ...archive, sha256 }),
    ),
  ],
  [
    'archive-outside-project',
    ['release', 'path'],
    [
      '/tmp/e.tgz',
      '../e.tgz',
      'a/../../e.tgz',
      '..',
      '.',
      '',
      '~/e.tgz',
      '$HOME/e.tgz',
      'a\\e.tgz',
    ].map((path) => released({ ...archive, path })),
  ],
];

function inThirty() {
  return {
    proxy: [{ name: 'proxy1', address: '192.168.20.21' }],
    web: [{ name: 'web1', address: '192.168.20.22' }],
    database: [{ name: 'database1', address: '192.168.20.20' }],
  };
}

describe('the rules', () => {
  test('find nothing in a right topology', () => {
    expect(validate(right)).toEqual([]);
  });

  test('have a code each', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('are all tried below', () => {
    const tried = new Set(mistakes.map(([code]) => code));
    expect([...tried].sort()).toEqual(rules.map(({ code }) => code).sort());
  });

  test('are all run, and every finding is reported', () => {
    const wrong = { ...right, name: 'No!', web: { count: 0 }, proxy: { count: 3, port: 22 } };
    expect(validate(wrong).map(({ code }) => code)).toEqual([
      'invalid-fleet-name',
      'invalid-count',
      'too-many-proxies',
      'port-clash',
    ]);
  });

  test.each(
    mistakes.flatMap(([code, path, wrong]) =>
      wrong.map((topology, index) => ({ code, at: path.join('.'), index, path, topology })),
    ),
  )('find $code at $at, and nothing else ($index)', ({ code, path, topology }) => {
    expect(validate(topology)).toEqual([
      { code, path, message: expect.any(String), hint: expect.any(String) },
    ]);
  });

  test.each([
    ['a /24 filled to its last address', local('10.88.0.0/24', { web: { count: 155 } })],
    ['10,000 web hosts in a /16', local('10.88.0.0/16', { web: { count: 10_000 } })],
    ['the whole of 10.0.0.0/8', local('10.0.0.0/8')],
    ['a network that carriers share', local('100.64.0.0/16')],
    ['a host name that begins with a digit', web('9web')],
    [
      'a long name of a host that is no account',
      hosts({ proxy: [{ name: 'p'.repeat(63), address: '192.168.20.10' }] }),
    ],
    ['the gateway-like first address, on real servers', web('web1', '192.168.20.1')],
    [
      'a service on the port that SSH left',
      hosts({ proxy: [{ ...servers.hosts.proxy[0], sshPort: 2222 }] }),
    ],
    ['a release from git', released(git)],
    [
      'a release from git over SSH',
      released({ ...git, repository: 'git@github.com:ether/etherpad.git' }),
    ],
    [
      'a release from a repository beside the project',
      released({ ...git, repository: '/srv/etherpad' }),
    ],
    ['a release before a release', released({ ...git, version: '3.4.0-rc.1' })],
    ['a release from an archive', released(archive)],
    ['an archive by a way round', released({ ...archive, path: 'a/../releases/e.tar.gz' })],
    ['the same hosts in two environments', named('staging')],
    ['MariaDB in one environment', production({ database: { engine: 'mariadb' } })],
  ])('let %s pass', (_, topology) => {
    expect(validate(topology)).toEqual([]);
  });

  test('do not show the secret that they found in a URL', () => {
    const repository = 'https://bob:hunter2@example.org/e.git';
    expect(JSON.stringify(validate(released({ ...git, repository })))).not.toContain('hunter2');
  });
});
