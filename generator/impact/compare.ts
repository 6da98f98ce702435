import { isDeepStrictEqual } from 'node:util';
import { tiers } from '../model/types.ts';
import type { Impact } from './impact.ts';
import type { Snapshot } from './snapshot.ts';

/** Roles of which a file that a service reads when it starts has changed. */
export type ChangedRoles = ReadonlySet<string>;

/** Works out what happens to the hosts of an environment that was, and shall be, as described. */
export function compare(
  environment: string,
  before: Snapshot | 'unreadable' | undefined,
  after: Snapshot | undefined,
  roles: ChangedRoles,
): Impact {
  const hosts = after ? tiers.flatMap((tier) => [...after.hosts[tier].keys()]) : [];
  const webHosts = after?.hosts.web.size ?? 0;
  const nothing = { environment, hosts, webHosts, joins: [], leaves: [], moves: [], restarts: [] };
  if (!after) return { ...nothing, kind: 'gone', webPort: false };
  if (before === 'unreadable') return { ...nothing, kind: 'unknown', webPort: false };
  if (!before) return { ...nothing, kind: 'new', webPort: false };

  const [was, is] = [before.hosts.web, after.hosts.web];
  const stays = [...is.keys()].filter((name) => was.get(name) === is.get(name));
  const release = releaseChange(before, after);
  const restart =
    roles.has('etherpad') ||
    !isDeepStrictEqual(before.release, after.release) ||
    !isDeepStrictEqual(before.webSettings, after.webSettings);
  const database = databaseChange(before, after, roles);
  return {
    ...nothing,
    kind: 'known',
    joins: [...is.keys()].filter((name) => !was.has(name)),
    leaves: [...was.keys()].filter((name) => !is.has(name)),
    moves: tiers.flatMap((tier) => moved(before.hosts[tier], after.hosts[tier])),
    restarts: restart ? stays : [],
    ...(release && { release }),
    ...(database && { database }),
    ...(before.proxyPort !== after.proxyPort && {
      proxyPort: { from: before.proxyPort, to: after.proxyPort },
    }),
    webPort: before.webSettings.etherpad_port !== after.webSettings.etherpad_port,
  };
}

function moved(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): Impact['moves'] {
  return [...is].flatMap(([name, to]) => {
    const from = was.get(name);
    return from === undefined || from === to ? [] : [{ name, from, to }];
  });
}

function releaseChange(before: Snapshot, after: Snapshot): Impact['release'] {
  if (isDeepStrictEqual(before.release, after.release)) return undefined;
  const major = ({ release }: Snapshot) => release.version?.split('.')[0];
  return {
    from: releaseName(before),
    to: releaseName(after),
    major: major(before) !== major(after),
  };
}

function releaseName({ release: { kind, version, commit, sha256 } }: Snapshot): string {
  const source = commit ?? sha256;
  return `${version} (${[kind, source?.slice(0, 7)].filter(Boolean).join(' ')})`;
}

function databaseChange(
  before: Snapshot,
  after: Snapshot,
  roles: ChangedRoles,
): Impact['database'] {
  const [was, is] = [before.databaseSettings, after.databaseSettings];
  if (!isDeepStrictEqual([...before.hosts.database.keys()], [...after.hosts.database.keys()])) {
    return 'host';
  }
  if (was.mysql_engine !== is.mysql_engine) return 'engine';
  if (was.mysql_port !== is.mysql_port) return 'port';
  return roles.has('mysql') || !isDeepStrictEqual(was, is) ? 'restart' : undefined;
}
