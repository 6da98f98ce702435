/** What a host is for. Also the Ansible group it is in. */
export type Tier = 'proxy' | 'web' | 'database';

/** Every tier, in the order in which a request meets them. */
export const tiers: readonly Tier[] = ['proxy', 'web', 'database'];

/** Etherpad from the npm registry: `ep_etherpad-lite`, where 1.8.14 is the only complete release. */
export interface NpmRelease {
  readonly kind: 'npm';
  /** Version in the registry, such as `1.8.14`. */
  readonly version: string;
}

/** Etherpad from a git repository, pinned to one commit. */
export interface GitRelease {
  readonly kind: 'git';
  /** The version that the commit holds, such as `3.3.1`: decides which Node it gets. */
  readonly version: string;
  /** URL or path that `git clone` takes on the web host that builds. */
  readonly repository: string;
  /** Full commit id (40 hexadecimal digits): a tag can move, this cannot. */
  readonly commit: string;
}

/** Etherpad from a source tarball on the control machine. */
export interface ArchiveRelease {
  readonly kind: 'archive';
  /** The version inside the tarball. */
  readonly version: string;
  /** Path of the `.tar.gz`, from the project's folder. */
  readonly path: string;
  /** SHA-256 of the tarball (64 hexadecimal digits). */
  readonly sha256: string;
}

/** Which Etherpad every web host runs. Built once, handed to all. */
export type Release = NpmRelease | GitRelease | ArchiveRelease;

/** MySQL on the database host. */
export interface MysqlEngine {
  readonly engine: 'mysql';
  /**
   * Release line: `9.7` is Debian unstable's package, `8.4` the LTS from MySQL's own apt repository.
   *
   * @default `9.7`
   */
  readonly version?: '9.7' | '8.4';
}

/** MariaDB on the database host. */
export interface MariadbEngine {
  readonly engine: 'mariadb';
  /**
   * Release line: `11.8` is Debian 13's own package.
   *
   * @default `11.8`
   */
  readonly version?: '11.8';
}

/** Which database server the database host runs. */
export type DatabaseEngine = MysqlEngine | MariadbEngine;

/** NGINX in front. */
export interface ProxyTier {
  /** How many proxies a `vagrant` environment gets. One, for now. @default 1 */
  readonly count?: number;
  /** TCP port that browsers come to. @default 80 */
  readonly port?: number;
}

/** The Etherpad servers. */
export interface WebTier {
  /** How many web servers a `vagrant` environment gets. @default 2 */
  readonly count?: number;
  /** TCP port that Etherpad listens on, on the fleet's network only. @default 9001 */
  readonly port?: number;
}

/** The database server, on its own host. */
export type DatabaseTier = DatabaseEngine & {
  /** TCP port that the database listens on, on the fleet's network only. @default 3306 */
  readonly port?: number;
};

/** A server that exists already. */
export interface Server {
  /** Host name, a single label such as `web1`. The server gets this name. */
  readonly name: string;
  /** IPv4 address in the environment's network: Ansible and the other hosts reach it there. */
  readonly address: string;
  /** Account that Ansible logs in to; it may use sudo. @default the `sshUser` of the environment */
  readonly sshUser?: string;
  /** SSH port. @default 22 */
  readonly sshPort?: number;
}

interface EnvironmentSettings {
  /** IPv4 network that all hosts are in, such as `10.88.0.0/24`. */
  readonly network: string;
  /** Overrides the topology's release here. */
  readonly release?: Release;
  /** Overrides the topology's database engine here. */
  readonly database?: DatabaseEngine;
}

/** Hosts that `vagrant up` makes. Names and addresses follow from the counts and never move. */
export interface VagrantEnvironment extends EnvironmentSettings {
  readonly kind: 'vagrant';
}

/** Servers that exist already, listed by tier. */
export interface ServersEnvironment extends EnvironmentSettings {
  readonly kind: 'servers';
  /** Account that Ansible logs in to unless a server names its own. @default `root` */
  readonly sshUser?: string;
  /** Every server of the environment, by what it is for. */
  readonly hosts: Readonly<Record<Tier, readonly Server[]>>;
}

/** A place where the fleet runs; becomes `inventories/<name>/`. */
export type EnvironmentInput = VagrantEnvironment | ServersEnvironment;

/** What an operator writes in `topology.ts`. */
export interface Topology {
  /** The service's name: prefix of containers and certificates. */
  readonly name: string;
  /** @default `{ kind: 'npm', version: '1.8.14' }` */
  readonly release?: Release;
  readonly proxy?: ProxyTier;
  readonly web?: WebTier;
  /** @default `{ engine: 'mysql', version: '9.7' }` */
  readonly database?: DatabaseTier;
  /** By name, such as `local` and `production`. */
  readonly environments: Readonly<Record<string, EnvironmentInput>>;
}
