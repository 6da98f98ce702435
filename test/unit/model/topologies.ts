import type { ServersEnvironment, Topology } from '../../../generator/model/types.ts';

/** A `servers` environment that breaks no rule. */
export const servers = {
  kind: 'servers',
  network: '192.168.20.0/24',
  hosts: {
    proxy: [{ name: 'proxy1', address: '192.168.20.10' }],
    web: [
      { name: 'web1', address: '192.168.20.21' },
      { name: 'web2', address: '192.168.20.22' },
    ],
    database: [{ name: 'database1', address: '192.168.20.30' }],
  },
} as const satisfies ServersEnvironment;

/** A topology that breaks no rule, with both kinds of environment. */
export const right = {
  name: 'padfleet',
  environments: { local: { kind: 'vagrant', network: '10.88.0.0/24' }, production: servers },
} as const satisfies Topology;

/** The right topology with another `production`. */
export function production(changes: Partial<ServersEnvironment>): Topology {
  return {
    ...right,
    environments: { ...right.environments, production: { ...servers, ...changes } },
  };
}

/** The right topology with other hosts in `production`. */
export function hosts(changes: Partial<ServersEnvironment['hosts']>): Topology {
  return production({ hosts: { ...servers.hosts, ...changes } });
}
