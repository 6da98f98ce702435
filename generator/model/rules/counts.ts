import type { Path } from '../finding.ts';
import { show, showPath } from '../show.ts';
import { type Tier, type Topology, tiers } from '../types.ts';
import type { Rule } from './rule.ts';
import { listedEnvironments } from './servers.ts';

/** A count is a whole number from 1. */
export const invalidCount: Rule = {
  code: 'invalid-count',
  check: (topology) =>
    counts(topology)
      .filter(({ count }) => !isCount(count))
      .map(({ count, path }) => ({
        message: `${showPath(path)} is ${count}.`,
        hint: 'Write a whole number, 1 or more.',
        path,
      })),
};

/** A `servers` environment has a host for each tier. */
export const emptyTier: Rule = {
  code: 'empty-tier',
  check: (topology) =>
    listedEnvironments(topology).flatMap(({ name, environment, path }) =>
      tiers
        .filter((tier) => environment.hosts[tier].length === 0)
        .map((tier) => ({
          message: `${name} has no ${tier} host.`,
          hint: `List one: { name: ${show(`${tier}1`)}, address: '…' }.`,
          path: [...path, 'hosts', tier],
        })),
    ),
};

/** There is one proxy: a pair behind a virtual address is not built yet. */
export const tooManyProxies: Rule = {
  code: 'too-many-proxies',
  check: (topology) => [
    ...counts(topology)
      .filter(({ tier, count }) => tier === 'proxy' && isCount(count) && count > 1)
      .map(({ count, path }) => ({
        message: `proxy.count is ${count}, but only one proxy is supported for now.`,
        hint: 'Write 1, or leave count out.',
        path,
      })),
    ...surplus(topology, 'proxy').map(({ name, path }) => ({
      message: `${name} lists more than one proxy host, but only one is supported for now.`,
      hint: 'Keep the one that browsers come to.',
      path,
    })),
  ],
};

/** There is exactly one database host: padfleet copies nothing between two. */
export const tooManyDatabases: Rule = {
  code: 'too-many-databases',
  check: (topology) =>
    surplus(topology, 'database').map(({ name, path }) => ({
      message: `${name} lists more than one database host, but the pads are on exactly one.`,
      hint: 'Keep the one that holds the pads.',
      path,
    })),
};

function counts({ proxy, web }: Topology) {
  return [
    { tier: 'proxy', count: proxy?.count ?? 1, path: ['proxy', 'count'] },
    { tier: 'web', count: web?.count ?? 1, path: ['web', 'count'] },
  ] as const;
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1;
}

// One finding for an environment, at its second host: the first is right.
function surplus(topology: Topology, tier: Tier): readonly { name: string; path: Path }[] {
  return listedEnvironments(topology)
    .filter(({ environment }) => environment.hosts[tier].length > 1)
    .map(({ name, path }) => ({ name, path: [...path, 'hosts', tier, 1] }));
}
