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
 * @returns undefined when there is no such environment; `unreadable` when somebody has edited a file
 * into something else, such as the marks of a merge conflict.
 */
export function takeSnapshot(
  texts: ReadonlyMap<string, string>,
  environment: string,
): Snapshot | 'unreadable' | undefined {
  const read = (path: string) => readVars(texts.get(`inventories/${environment}/${path}`) ?? '');
  if (!texts.has(`inventories/${environment}/hosts.yml`)) return undefined;
  const groups = asVars(asVars(read('hosts.yml')?.all)?.children);
  const web = read('group_vars/web.yml');
  const database = read('group_vars/database.yml');
  const proxy = read('group_vars/proxy.yml');
  const hosts = tiers.map((tier) => [tier, addresses(groups?.[tier])] as const);
  if (!groups || !web || !database || !proxy || hosts.some(([, of]) => !of)) return 'unreadable';

  const { etherpad_release, ...webSettings } = withPrefix(web, 'etherpad_');
  const { mysql_accounts: _, ...databaseSettings } = withPrefix(database, 'mysql_');
  return {
    hosts: Object.fromEntries(hosts) as Snapshot['hosts'],
    release: (asVars(etherpad_release) ?? {}) as Snapshot['release'],
    webSettings,
    databaseSettings,
    proxyPort: Number(proxy.nginx_port),
  };
}

/** The variables in a text, none in an empty one; undefined when it is no YAML, or not of that kind. */
function readVars(text: string): Vars | undefined {
  try {
    // The library compares each key with all before it, which takes a square of time; Ansible, too,
    // takes the last of two.
    return asVars(parse(text, { uniqueKeys: false }) ?? {});
  } catch {
    // Whatever `parse` throws, the text is to blame: syntax, an alias of nothing, too many aliases.
    return undefined;
  }
}

/** Addresses of a group's hosts by name; undefined when that is not what stands there. */
function addresses(group: unknown): ReadonlyMap<string, string> | undefined {
  const hosts = asVars(asVars(group)?.hosts);
  if (!hosts) return undefined;
  return new Map(
    Object.entries(hosts).map(([name, vars]) => [name, String(asVars(vars)?.ansible_host ?? '')]),
  );
}

function asVars(value: unknown): Vars | undefined {
  return typeof value === 'object' && value !== null ? (value as Vars) : undefined;
}

function withPrefix(vars: Vars, prefix: string): Vars {
  return Object.fromEntries(Object.entries(vars).filter(([name]) => name.startsWith(prefix)));
}
