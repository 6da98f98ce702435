import type { z } from 'zod';
import { defineTopology } from '../../generator/index.ts';
import type { schema } from '../../generator/model/schema.ts';
import type {
  EnvironmentInput,
  Server,
  ServersEnvironment,
  Topology,
} from '../../generator/model/types.ts';

// What must compile, and what must not. `tsc` runs this; nothing else does.

const environments = { local: { kind: 'vagrant', network: '10.88.0.0/24' } } as const;
const name = 'padfleet';

defineTopology({ name, environments });
defineTopology({ name, environments, proxy: { count: 1, port: 8080 }, web: { count: 4 } });
defineTopology({ name, environments, database: { engine: 'mysql' } });
defineTopology({ name, environments, database: { engine: 'mysql', version: '8.4', port: 3307 } });
defineTopology({ name, environments, database: { engine: 'mariadb', version: '11.8' } });
defineTopology({ name, environments, release: { kind: 'npm', version: '1.8.14' } });

// Lists may be computed.
const web: Server[] = [1, 2, 3].map((i) => ({ name: `web${i}`, address: `192.168.20.${20 + i}` }));
const one: Server[] = [{ name: 'a', address: '192.168.20.1', sshUser: 'admin', sshPort: 2222 }];
const hosts = { proxy: one, web, database: one };
defineTopology({
  name,
  environments: { production: { kind: 'servers', network: '192.168.20.0/24', hosts } },
});

// Settings that do not exist.
// @ts-expect-error: misspelt at the top
defineTopology({ name, environments, databse: { engine: 'mysql' } });
// @ts-expect-error: misspelt further down
defineTopology({ name, environments, web: { cuont: 2 } });
// @ts-expect-error: there is one database, it has no count
defineTopology({ name, environments, database: { engine: 'mysql', count: 1 } });
// @ts-expect-error: hosts of a vagrant environment follow from the counts
defineTopology({ name, environments: { local: { ...environments.local, hosts } } });
// @ts-expect-error: misspelt in a host
const typo: Server = { name: 'a', address: '192.168.20.1', sshport: 22 };

// Settings that are missing.
// @ts-expect-error: no name
defineTopology({ environments });
// @ts-expect-error: no environments
defineTopology({ name });
// @ts-expect-error: no network
defineTopology({ name, environments: { local: { kind: 'vagrant' } } });
// @ts-expect-error: no kind
const kindless: EnvironmentInput = { network: '10.88.0.0/24' };
// @ts-expect-error: no hosts
const hostless: ServersEnvironment = { kind: 'servers', network: '10.88.0.0/24' };
// @ts-expect-error: a tier is missing
const tierless: ServersEnvironment['hosts'] = { proxy: one, web };
// @ts-expect-error: a commit is missing
defineTopology({ name, environments, release: { kind: 'git', version: '3.3.1', repository: 'r' } });

// Values of another type.
// @ts-expect-error: a count in quotes
defineTopology({ name, environments, web: { count: '2' } });
// @ts-expect-error: a port in quotes
defineTopology({ name, environments, proxy: { port: '80' } });
// @ts-expect-error: a version without quotes
defineTopology({ name, environments, database: { engine: 'mysql', version: 9.7 } });
// @ts-expect-error: undefined is not the same as left out
defineTopology({ name, environments, web: { count: undefined } });
// @ts-expect-error: one host instead of a list
const single: ServersEnvironment['hosts'] = { ...hosts, web: { name: 'a', address: '10.0.0.1' } };

// Choices that there are not.
// @ts-expect-error: an engine that padfleet does not know
defineTopology({ name, environments, database: { engine: 'postgresql' } });
// @ts-expect-error: a version of the other engine
defineTopology({ name, environments, database: { engine: 'mariadb', version: '9.7' } });
// @ts-expect-error: a version of the other engine
defineTopology({ name, environments, database: { engine: 'mysql', version: '11.8' } });
// @ts-expect-error: a version that no package has
defineTopology({ name, environments, database: { engine: 'mysql', version: '5.7' } });
// @ts-expect-error: a kind of environment
defineTopology({ name, environments: { local: { kind: 'docker', network: '10.88.0.0/24' } } });
// @ts-expect-error: a kind of release
defineTopology({ name, environments, release: { kind: 'deb', version: '1.8.14' } });

// A topology is not changed once it is written.
const topology = defineTopology({ name, environments });
// @ts-expect-error: readonly
topology.name = 'other';

export const unused = [typo, kindless, hostless, tierless, single];

// The schema has the settings of `Topology`, no fewer and no more, at every depth. Both ways,
// without `readonly`, and with every setting required: else one that is left out would not show.
type Plain<T> = T extends readonly (infer Element)[]
  ? Plain<Element>[]
  : T extends object
    ? { -readonly [K in keyof T]-?: Plain<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const same: Same<Plain<Topology>, Plain<z.infer<typeof schema>>> = true;
