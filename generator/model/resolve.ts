import * as defaults from './defaults.ts';
import { derive } from './derive.ts';
import type { Database, Environment, Fleet, Host } from './fleet.ts';
import { parseNetwork } from './network.ts';
import type { DatabaseEngine, EnvironmentInput, Tier, Topology } from './types.ts';

/**
 * Fills every default and works out every address. Takes a topology in which `validate` finds
 * nothing wrong; the same topology always gives the same fleet.
 */
export function resolve(topology: Topology): Fleet {
  return {
    name: topology.name,
    environments: Object.entries(topology.environments).map(([name, environment]) =>
      resolveEnvironment(topology, name, environment),
    ),
  };
}

function resolveEnvironment(
  topology: Topology,
  name: string,
  environment: EnvironmentInput,
): Environment {
  return {
    name,
    kind: environment.kind,
    network: environment.network,
    release: environment.release ?? topology.release ?? defaults.release,
    database: resolveDatabase(topology, environment.database),
    proxyPort: topology.proxy?.port ?? defaults.port.proxy,
    webPort: topology.web?.port ?? defaults.port.web,
    hosts: {
      proxy: resolveHosts(topology, environment, 'proxy'),
      web: resolveHosts(topology, environment, 'web'),
      database: resolveHosts(topology, environment, 'database'),
    },
  };
}

// An environment's engine comes with its own version: 9.7 of the topology's MySQL says nothing
// about MariaDB. The port is the topology's.
function resolveDatabase(topology: Topology, override: DatabaseEngine | undefined): Database {
  const { engine, version } = override ?? topology.database ?? defaults.database;
  return {
    engine,
    version: version ?? defaults.engineVersions[engine][0],
    port: topology.database?.port ?? defaults.port.database,
  };
}

function resolveHosts(
  topology: Topology,
  environment: EnvironmentInput,
  tier: Tier,
): readonly Host[] {
  if (environment.kind === 'servers') {
    return environment.hosts[tier].map(({ name, address, sshUser, sshPort }) => ({
      name,
      tier,
      address,
      sshUser: sshUser ?? environment.sshUser ?? defaults.ssh.user,
      sshPort: sshPort ?? defaults.ssh.port,
    }));
  }
  const network = parseNetwork(environment.network);
  if (network === undefined) throw new TypeError(`Not validated: network ${environment.network}`);
  return Array.from({ length: hostCount(topology, tier) }, (_, index) => ({
    ...derive(network, tier, index),
    tier,
    sshUser: defaults.vagrantSsh.user,
    sshPort: defaults.vagrantSsh.port,
  }));
}

/** How many hosts of a tier a `vagrant` environment gets. The database is always one host. */
export function hostCount(topology: Topology, tier: Tier): number {
  if (tier === 'database') return defaults.count.database;
  return topology[tier]?.count ?? defaults.count[tier];
}
