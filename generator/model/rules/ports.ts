import { port as defaultPort, ssh } from '../defaults.ts';
import type { Path } from '../finding.ts';
import { showPath } from '../show.ts';
import { type Tier, type Topology, tiers } from '../types.ts';
import type { Rule } from './rule.ts';
import { listedServers } from './servers.ts';

const highest = 65535;
// NGINX opens its port as root. Etherpad and the database have accounts of their own, and the
// kernel keeps the ports below 1024 for root.
const lowest: Readonly<Record<Tier | 'ssh', number>> = {
  proxy: 1,
  web: 1024,
  database: 1024,
  ssh: 1,
};

/** A port is one that the program behind it can open. */
export const invalidPort: Rule = {
  code: 'invalid-port',
  check: (topology) =>
    ports(topology)
      .filter(({ port, use }) => !isPort(port, use))
      .map(({ port, use, path }) => ({
        message: `${showPath(path)} is ${port}, which is not a TCP port it can have.`,
        hint: `Write a whole number from ${lowest[use]} to ${highest}.`,
        path,
      })),
};

/** On each host, SSH and the host's service have a port each. */
export const portClash: Rule = {
  code: 'port-clash',
  check: (topology) => [
    ...tiers
      .filter((tier) => tierPort(topology, tier) === ssh.port && lowest[tier] <= ssh.port)
      .filter((tier) => hasDefaultSshPort(topology, tier))
      .map((tier) => ({
        message: `${tier}.port is ${ssh.port}, where SSH listens on the same host.`,
        hint: `Leave it out, and it is ${defaultPort[tier]}.`,
        path: [tier, 'port'],
      })),
    ...listedServers(topology)
      .filter(({ server, tier }) => server.sshPort === tierPort(topology, tier))
      .map(({ server, tier, path }) => ({
        message: `SSH of ${server.name} is on port ${server.sshPort}, where the ${tier} service listens.`,
        hint: `Give one of them another port: sshPort here, or ${tier}.port.`,
        path: [...path, 'sshPort'],
      })),
  ],
};

function tierPort(topology: Topology, tier: Tier): number {
  return topology[tier]?.port ?? defaultPort[tier];
}

function hasDefaultSshPort(topology: Topology, tier: Tier): boolean {
  return Object.values(topology.environments).some(
    (environment) =>
      environment.kind === 'vagrant' ||
      environment.hosts[tier].some(({ sshPort }) => sshPort === undefined),
  );
}

function ports(topology: Topology): readonly { port: number; use: Tier | 'ssh'; path: Path }[] {
  return [
    ...tiers.map((tier) => ({
      port: tierPort(topology, tier),
      use: tier,
      path: [tier, 'port'],
    })),
    ...listedServers(topology).map(({ server, path }) => ({
      port: server.sshPort ?? ssh.port,
      use: 'ssh' as const,
      path: [...path, 'sshPort'],
    })),
  ];
}

function isPort(port: number, use: Tier | 'ssh'): boolean {
  return Number.isInteger(port) && port >= lowest[use] && port <= highest;
}
