import { parse } from 'yaml';
import { type Tier, tiers } from '../model/types.ts';

type Vars = Readonly<Record<string, unknown>>;

/** What an environment's generated files say about its running hosts. */
export interface Snapshot {
  /** Addresses by host name. */
  readonly hosts: Readonly<Record<Tier, ReadonlyMap<string, string>>>;
  /** What Etherpad is built from. */
  readonly release: Readonly<Record<string, string>>;
  /** All else that Etherpad reads when it starts. */
  readonly webSettings: Vars;
  /** All that the database server reads when it starts, but its accounts. */
  readonly databaseSettings: Vars;
  readonly proxyPort: number;
}

/**
 * Reads an environment from the texts of its generated files.
 *
 * @param texts By path from the project's folder.
 * @returns undefined when there is no such environment.
 * @throws YAMLParseError when somebody has edited a file into something else.
 */
export function takeSnapshot(
  texts: ReadonlyMap<string, string>,
  environment: string,
): Snapshot | undefined {
  const read = (path: string): Vars =>
    parse(texts.get(`inventories/${environment}/${path}`) ?? '') ?? {};
  const groups = (read('hosts.yml') as Hosts).all?.children;
  if (groups === undefined) return undefined;
  const web = withPrefix(read('group_vars/web.yml'), 'etherpad_');
  const { etherpad_release, ...webSettings } = web;
  const { mysql_accounts: _, ...databaseSettings } = withPrefix(
    read('group_vars/database.yml'),
    'mysql_',
  );
  const hosts = tiers.map((tier) => [
    tier,
    new Map(
      Object.entries(groups[tier]?.hosts ?? {}).map(([name, vars]) => [name, vars.ansible_host]),
    ),
  ]);
  return {
    hosts: Object.fromEntries(hosts),
    release: (etherpad_release ?? {}) as Snapshot['release'],
    webSettings,
    databaseSettings,
    proxyPort: Number(read('group_vars/proxy.yml').nginx_port),
  };
}

interface Hosts {
  readonly all?: {
    readonly children?: Partial<
      Record<Tier, { readonly hosts?: Readonly<Record<string, { readonly ansible_host: string }>> }>
    >;
  };
}

function withPrefix(vars: Vars, prefix: string): Vars {
  return Object.fromEntries(Object.entries(vars).filter(([name]) => name.startsWith(prefix)));
}
