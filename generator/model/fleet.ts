import type { Release, Tier } from './types.ts';

/** One host, with everything known. */
export interface Host {
  readonly name: string;
  readonly tier: Tier;
  /** IPv4 address on the environment's network. */
  readonly address: string;
  readonly sshUser: string;
  readonly sshPort: number;
}

/** The database server software, both parts known. */
export interface Database {
  readonly engine: 'mysql' | 'mariadb';
  readonly version: '9.7' | '8.4' | '11.8';
  readonly port: number;
}

/** One environment with every default filled and every address known. */
export interface Environment {
  readonly name: string;
  readonly kind: 'vagrant' | 'servers';
  /** Canonical IPv4 network, such as `10.88.0.0/24`. */
  readonly network: string;
  readonly release: Release;
  readonly database: Database;
  readonly proxyPort: number;
  readonly webPort: number;
  /** Hosts by tier, in the order of their numbers or of the operator's list. */
  readonly hosts: Readonly<Record<Tier, readonly Host[]>>;
}

/** The whole service, resolved: everything after the model reads only this. */
export interface Fleet {
  readonly name: string;
  /** In the order in which the topology names them. */
  readonly environments: readonly Environment[];
}
