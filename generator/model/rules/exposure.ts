import { offsets } from '../derive.ts';
import type { Path } from '../finding.ts';
import {
  formatAddress,
  isPrivate,
  parseAddress,
  parseNetwork,
  privateNetworks,
} from '../network.ts';
import type { EnvironmentInput, Topology } from '../types.ts';
import type { Fault, Rule } from './rule.ts';

/** The Internet cannot reach the database, and its network is not half of the Internet. */
export const databaseOpen: Rule = {
  code: 'database-open',
  check: (topology: Topology) =>
    Object.entries(topology.environments).flatMap(([name, environment]) => {
      const path = ['environments', name];
      const network = parseNetwork(environment.network);
      if (network !== undefined && network.prefix < 8) return [tooWide(environment, path)];
      return databaseAddresses(environment, path)
        .filter(({ address }) => !isPrivate(address))
        .map(({ address, path }) => ({
          message: `The database of ${name} would have the address ${formatAddress(address)}, which the whole Internet can reach.`,
          hint: `Put the environment on a private network: one in ${privateNetworks.join(', ')}.`,
          path,
        }));
    }),
};

function tooWide({ network }: EnvironmentInput, path: Path): Fault {
  return {
    message: `${network} is wider than any private network: the database would trust strangers.`,
    hint: 'Name the network that the servers share, /8 at the widest.',
    path: [...path, 'network'],
  };
}

function databaseAddresses(environment: EnvironmentInput, path: Path) {
  if (environment.kind === 'vagrant') {
    const network = parseNetwork(environment.network);
    if (network === undefined) return [];
    return [{ address: network.base + offsets.database, path: [...path, 'network'] }];
  }
  return environment.hosts.database.flatMap((server, index) => {
    const address = parseAddress(server.address);
    if (address === undefined) return [];
    return [{ address, path: [...path, 'hosts', 'database', index, 'address'] }];
  });
}
