import type { Path } from '../finding.ts';
import { type Server, type ServersEnvironment, type Tier, type Topology, tiers } from '../types.ts';

/** A server of the operator's lists, and where it stands. */
export interface ListedServer {
  readonly server: Server;
  readonly tier: Tier;
  readonly path: Path;
}

/** A `servers` environment, and where it stands. */
export interface ListedEnvironment {
  readonly name: string;
  readonly environment: ServersEnvironment;
  readonly servers: readonly ListedServer[];
  readonly path: Path;
}

/** Every environment that lists its servers. */
export function listedEnvironments(topology: Topology): readonly ListedEnvironment[] {
  return Object.entries(topology.environments).flatMap(([name, environment]) => {
    if (environment.kind !== 'servers') return [];
    const path = ['environments', name];
    const servers = tiers.flatMap((tier) =>
      environment.hosts[tier].map((server, index) => ({
        server,
        tier,
        path: [...path, 'hosts', tier, index],
      })),
    );
    return [{ name, environment, servers, path }];
  });
}

/** Every server of every environment. */
export function listedServers(topology: Topology): readonly ListedServer[] {
  return listedEnvironments(topology).flatMap(({ servers }) => servers);
}

/** Servers that share a value with one earlier in their environment's lists, with that one. */
export function repeated(
  servers: readonly ListedServer[],
  value: (server: Server) => string,
): readonly { readonly first: ListedServer; readonly again: ListedServer }[] {
  const seen = new Map<string, ListedServer>();
  return servers.flatMap((again) => {
    const key = value(again.server);
    const first = seen.get(key);
    if (first !== undefined) return [{ first, again }];
    seen.set(key, again);
    return [];
  });
}
