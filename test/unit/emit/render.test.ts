import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAssets } from '../../../generator/assets.ts';
import { resolve } from '../../../generator/model/resolve.ts';
import type { Topology } from '../../../generator/model/types.ts';
import { render } from '../../../generator/render.ts';

const assets = readAssets();

const topologies: fc.Arbitrary<Topology> = fc.record({
  name: fc.constantFrom('pads', 'lecture'),
  web: fc.record({ count: fc.integer({ min: 1, max: 40 }), port: fc.constantFrom(9001, 9002) }),
  database: fc.constantFrom({ engine: 'mysql' as const }, { engine: 'mariadb' as const }),
  environments: fc.dictionary(
    fc.constantFrom('local', 'yes', 'no', 'stage'),
    fc.record({ kind: fc.constant('vagrant' as const), network: fc.constant('10.88.0.0/24') }),
    { minKeys: 1 },
  ),
});

test('the same topology gives the same text, whatever was rendered before', () => {
  fc.assert(
    fc.property(topologies, topologies, (topology, other) => {
      const first = render(resolve(topology), assets);
      render(resolve(other), assets);
      expect(render(resolve(structuredClone(topology)), assets)).toEqual(first);
    }),
    { numRuns: 15 },
  );
});

test('a topology shows in the inventories and in Vagrant’s nodes, nowhere else', () => {
  const constant = (topology: Topology) =>
    render(resolve(topology), assets).filter(({ path }) => !/^(inventories|vagrant)\//.test(path));
  fc.assert(
    fc.property(topologies, topologies, (one, two) => {
      expect(constant(one)).toEqual(constant(two));
    }),
    { numRuns: 10 },
  );
});

test('every path is written once, in the order of paths', () => {
  const topology: Topology = {
    name: 'pads',
    environments: { local: { kind: 'vagrant', network: '10.88.0.0/24' } },
  };
  const paths = render(resolve(topology), assets).map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)].sort());
});
