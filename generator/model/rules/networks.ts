import { offsets } from '../derive.ts';
import { formatAddress, formatNetwork, isPrivate, type Network, parseNetwork } from '../network.ts';
import { hostCount } from '../resolve.ts';
import { show } from '../show.ts';
import type { Topology } from '../types.ts';
import type { Rule } from './rule.ts';

/** An environment's network is an IPv4 network in its canonical form. */
export const invalidNetwork: Rule = {
  code: 'invalid-network',
  check: ({ environments }) =>
    Object.entries(environments).flatMap(([name, { network }]) => {
      const parsed = parseNetwork(network);
      if (parsed !== undefined && formatNetwork(parsed) === network) return [];
      const meant =
        parsed === undefined ? "one such as '10.88.0.0/24'" : show(formatNetwork(parsed));
      return [
        {
          message: `${show(network)} is not an IPv4 network.`,
          hint: `Write ${meant}: its first address, a slash, the number of fixed bits.`,
          path: ['environments', name, 'network'],
        },
      ];
    }),
};

/** An environment's network has an address for every host. */
export const networkTooSmall: Rule = {
  code: 'network-too-small',
  check: (topology) =>
    Object.entries(topology.environments).flatMap(([name, { kind, network }]) => {
      const parsed = parseNetwork(network);
      if (parsed === undefined) return [];
      const path = ['environments', name, 'network'];
      const lack = kind === 'vagrant' ? lackForWeb(parsed, topology) : lackForServers(parsed);
      return lack === undefined ? [] : [{ ...lack, path }];
    }),
};

// Web servers have the highest addresses: where they fit, the other tiers do.
function lackForWeb(network: Network, topology: Topology) {
  const count = hostCount(topology, 'web');
  const room = network.size - 1 - offsets.web;
  // A count that is none is another rule's.
  if (!(count >= 1) || count <= room) return undefined;
  const prefix = 32 - Math.ceil(Math.log2(offsets.web + count + 1));
  const wider = parseNetwork(`${formatAddress(network.base)}/${prefix}`);
  return {
    message: `${formatNetwork(network)} has room for ${Math.max(room, 0)} web hosts, not ${count}: the first is number ${offsets.web} of the network.`,
    hint:
      wider !== undefined && isPrivate(wider.base) && isPrivate(wider.base + wider.size - 1)
        ? `Widen the network to ${show(formatNetwork(wider))}, or lower web.count.`
        : 'Lower web.count, or use a larger private network, such as 10.0.0.0/8.',
  };
}

function lackForServers(network: Network) {
  if (network.prefix <= 29) return undefined;
  return {
    message: `${formatNetwork(network)} has fewer addresses than a fleet has hosts.`,
    hint: 'Name the whole network that the servers share: /29 or wider.',
  };
}
