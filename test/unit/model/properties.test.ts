import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Host } from '../../../generator/model/fleet.ts';
import {
  contains,
  formatAddress,
  parseAddress,
  parseNetwork,
} from '../../../generator/model/network.ts';
import { resolve } from '../../../generator/model/resolve.ts';
import type { Topology } from '../../../generator/model/types.ts';
import { validate } from '../../../generator/model/validate.ts';

/** Values of which most are right and some are wrong, as an operator writes them. */
const mostly = <T>(right: fc.Arbitrary<T>, wrong: readonly T[]) =>
  fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

const optional = <T extends object>(settings: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(settings, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const port = mostly(fc.integer({ min: 1024, max: 65535 }), [0, 22, 3.5]);

const network = fc
  .record({
    block: mostly(fc.constantFrom('10.0.0.0', '172.16.0.0', '192.168.0.0'), ['8.8.0.0']),
    prefix: mostly(fc.integer({ min: 16, max: 24 }), [4, 26, 31, 33]),
    number: fc.nat(255),
  })
  .map(({ block, prefix, number }) => {
    const base = (parseAddress(block) ?? 0) + number * 2 ** Math.max(0, 32 - prefix);
    return `${formatAddress(base % 2 ** 32)}/${prefix}`;
  });

const database = fc.constantFrom<NonNullable<Topology['database']>>(
  { engine: 'mysql' },
  { engine: 'mysql', version: '8.4' },
  { engine: 'mariadb', port: 3307 },
);

const server = fc
  .record({
    name: mostly(fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/), ['proxy', 'yes', 'a.b']),
    offset: fc.integer({ min: 0, max: 250 }),
    ssh: optional<{ sshPort: number; sshUser: string }>({
      sshPort: port,
      sshUser: mostly(fc.constant('admin'), ['no']),
    }),
  })
  .map(({ name, offset, ssh }) => ({ name, address: `10.1.2.${offset}`, ...ssh }));

const environment = fc.oneof(
  fc.record({ kind: fc.constant('vagrant' as const), network }),
  fc.record({
    kind: fc.constant('servers' as const),
    network: mostly(fc.constant('10.1.2.0/24'), ['10.1.0.0/24']),
    hosts: fc.record({
      proxy: fc.array(server, { minLength: 1, maxLength: 1 }),
      web: fc.array(server, { maxLength: 4 }),
      database: fc.array(server, { minLength: 1, maxLength: 1 }),
    }),
  }),
);

const topology: fc.Arbitrary<Topology> = fc
  .record({
    more: optional<Pick<Topology, 'proxy' | 'web' | 'database'>>({
      proxy: optional({ port }) as never,
      web: optional({ count: mostly(fc.integer({ min: 1, max: 300 }), [0, 1e9]), port }) as never,
      database: database as never,
    }),
    environments: fc.dictionary(
      mostly(fc.stringMatching(/^[a-z]{2,6}$/), ['null', '1']),
      environment,
      {
        minKeys: 1,
        maxKeys: 3,
      },
    ),
  })
  .map(({ more, environments }) => ({ name: 'pads', ...more, environments }) as Topology);

function vagrant(count: number): Topology {
  return {
    name: 'pads',
    web: { count },
    environments: { local: { kind: 'vagrant', network: '10.88.0.0/20' } },
  };
}

const hostsOf = (resolved: ReturnType<typeof resolve>): readonly Host[][] =>
  resolved.environments.map(({ hosts }) => Object.values(hosts).flat());

describe('whatever the topology', () => {
  test('a host keeps its name and address when the count changes', () => {
    const count = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [fewer = [], more = []] = [Math.min(one, other), Math.max(one, other)].flatMap((n) =>
          hostsOf(resolve(vagrant(n))),
        );
        const byName = new Map(more.map((host) => [host.name, host]));
        const moved = fewer.filter(({ name, address }) => byName.get(name)?.address !== address);
        expect(moved).toEqual([]);
        expect(more.length - fewer.length).toBe(Math.abs(one - other));
      }),
    );
  });

  test('what passes validation resolves, twice to the same, with hosts that do not collide', () => {
    let passed = 0;
    fc.assert(
      fc.property(topology, (candidate) => {
        if (validate(candidate).length > 0) return;
        passed += 1;
        const before = JSON.stringify(candidate);
        const fleet = resolve(candidate);
        expect(isDeepStrictEqual(resolve(candidate), fleet)).toBe(true);
        expect(JSON.stringify(candidate)).toBe(before);
        for (const { network: text, hosts } of fleet.environments) {
          const all = Object.values(hosts).flat();
          const { base, size, prefix } = parseNetwork(text) ?? { base: 0, size: 0, prefix: 0 };
          const addresses = all.map(({ address }) => parseAddress(address) ?? -1);
          expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
          expect(new Set(addresses).size).toBe(all.length);
          const lost = addresses.filter(
            (address) =>
              !contains({ base, size, prefix }, address) ||
              address === base ||
              address === base + size - 1,
          );
          expect(lost).toEqual([]);
          for (const tier of Object.values(hosts)) expect(tier.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
    // Else the property was about nothing.
    expect(passed).toBeGreaterThan(50);
  });

  test("no derived host has the first usable address, which is Vagrant's own", () => {
    const addresses = hostsOf(resolve(vagrant(1000)))
      .flat()
      .map(({ address }) => address);
    expect(addresses).toHaveLength(1002);
    expect(addresses).not.toContain('10.88.0.1');
  });

  test('validation never throws, and finds something in what is no topology', () => {
    fc.assert(fc.property(fc.anything(), (value) => validate(value).length > 0));
  });

  test('validation never throws on a topology of odd texts and numbers', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.constantFrom('', '/', '10.0.0.0/8', '1.2.3.4', '__proto__'),
    );
    const number = fc.oneof(fc.double(), fc.integer());
    const host = fc.record({ name: odd, address: odd, sshPort: number });
    const hosts = fc.array(host, { maxLength: 3 });
    const any = fc.record({
      name: odd,
      proxy: fc.record({ count: number, port: number }),
      web: fc.record({ count: number, port: number }),
      release: fc.record({ kind: fc.constant('git'), version: odd, repository: odd, commit: odd }),
      environments: fc.dictionary(
        odd,
        fc.oneof(
          fc.record({ kind: fc.constant('vagrant'), network: odd }),
          fc.record({
            kind: fc.constant('servers'),
            network: odd,
            hosts: fc.record({ proxy: hosts, web: hosts, database: hosts }),
          }),
        ),
      ),
    });
    fc.assert(fc.property(any, (value) => Array.isArray(validate(value))));
  });
});
