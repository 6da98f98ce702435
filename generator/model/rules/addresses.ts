import type { Path } from '../finding.ts';
import { contains, formatAddress, type Network, parseAddress, parseNetwork } from '../network.ts';
import { show } from '../show.ts';
import type { Topology } from '../types.ts';
import type { Rule } from './rule.ts';
import { listedEnvironments, listedServers, repeated } from './servers.ts';

/** A server's address is an IPv4 address. */
export const invalidAddress: Rule = {
  code: 'invalid-address',
  check: (topology) =>
    listedServers(topology)
      .filter(({ server }) => parseAddress(server.address) === undefined)
      .map(({ server, path }) => ({
        message: `${server.name} has ${show(server.address)}, which is not an IPv4 address.`,
        hint: 'Write four numbers from 0 to 255 without leading zeros, such as 192.168.20.21.',
        path: [...path, 'address'],
      })),
};

/** A server's address is in its environment's network: hosts reach each other there. */
export const addressOutsideNetwork: Rule = {
  code: 'address-outside-network',
  check: (topology) =>
    placed(topology)
      .filter(({ address, network }) => !contains(network, address))
      .map(({ name, address, text, path }) => ({
        message: `${name} has the address ${formatAddress(address)}, which is outside of ${text}.`,
        hint: 'Give it its address in that network, or widen the network.',
        path,
      })),
};

/** A server's address is neither the network's own nor its broadcast address. */
export const reservedAddress: Rule = {
  code: 'reserved-address',
  check: (topology) =>
    placed(topology)
      // In networks this small another rule objects to the network itself.
      .filter(({ network }) => network.prefix <= 29)
      .filter(
        ({ address, network: { base, size } }) => address === base || address === base + size - 1,
      )
      .map(({ name, address, network, text, path }) => ({
        message: `${name} cannot have ${formatAddress(address)}: it is the ${address === network.base ? 'first' : 'broadcast'} address of ${text}.`,
        hint: 'Give it an address between the first and the last of the network.',
        path,
      })),
};

/** Within an environment an address means one host. */
export const duplicateAddress: Rule = {
  code: 'duplicate-address',
  check: (topology) =>
    listedEnvironments(topology).flatMap(({ name, servers }) =>
      repeated(servers, (server) => server.address).map(({ first, again }) => ({
        message: `${first.server.name} and ${again.server.name} of ${name} have one address, ${show(again.server.address)}.`,
        hint: 'Give each host its own. The tiers cannot share a server.',
        path: [...again.path, 'address'],
      })),
    ),
};

interface Placed {
  readonly name: string;
  readonly address: number;
  readonly network: Network;
  readonly text: string;
  readonly path: Path;
}

// Servers whose address and network can both be read.
function placed(topology: Topology): readonly Placed[] {
  return listedEnvironments(topology).flatMap(({ environment, servers }) => {
    const network = parseNetwork(environment.network);
    if (network === undefined) return [];
    return servers.flatMap(({ server: { name, address: text }, path }) => {
      const address = parseAddress(text);
      if (address === undefined) return [];
      return [{ name, address, network, text: environment.network, path: [...path, 'address'] }];
    });
  });
}
