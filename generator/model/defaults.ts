import type { DatabaseEngine, Release } from './types.ts';

/** The release that the npm registry has whole: installs with no GitHub and no build. */
export const release: Release = { kind: 'npm', version: '1.8.14' };

/** What the database host runs when the topology does not say. */
export const database: DatabaseEngine = { engine: 'mysql' };

/** Release lines that the role `mysql` can install, by engine; the first is the default. */
export const engineVersions = {
  mysql: ['9.7', '8.4'],
  mariadb: ['11.8'],
} as const satisfies {
  readonly [E in DatabaseEngine['engine']]: readonly NonNullable<
    Extract<DatabaseEngine, { engine: E }>['version']
  >[];
};

/** How many hosts a tier of a `vagrant` environment has. */
export const count = { proxy: 1, web: 2, database: 1 } as const;

/** TCP ports of the tiers. */
export const port = { proxy: 80, web: 9001, database: 3306 } as const;

/** How Ansible reaches servers. */
export const ssh = { user: 'root', port: 22 } as const;

/** How Ansible reaches hosts that Vagrant makes: the account that every Vagrant image has. */
export const vagrantSsh = { user: 'vagrant', port: 22 } as const;
