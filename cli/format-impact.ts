import { type Impact, isQuiet } from '../generator/impact/impact.ts';

/** What will happen to the hosts of an environment, for whoever runs it: a heading, then a line each. */
export function formatImpact(impact: Impact): string {
  const { environment, kind, hosts } = impact;
  if (kind === 'new') return `${environment}: a new fleet: ${hosts.join(', ')}\n`;
  if (kind === 'gone') {
    return `${environment}: no longer in the topology: its files go, its hosts run on as they are\n`;
  }
  if (kind === 'unknown') {
    return `${environment}: what happens to its hosts is unknown: its files cannot be read any more\n`;
  }
  if (isQuiet(impact)) return `${environment}: no host changes\n`;
  const lines = [...comings(impact), ...restarts(impact), ...others(impact)];
  return `${environment}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** The command that makes it so. */
export function nextCommand(impact: Impact, kind: 'vagrant' | 'servers'): string {
  const playbook = (path: string) =>
    `ansible-playbook -i inventories/${impact.environment} ${path}`;
  const scales = impact.joins.length + impact.leaves.length > 0;
  const { release } = impact;
  if (release && !scales && impact.moves.length === 0) {
    const major = release.major ? ' -e etherpad_major_upgrade=true' : '';
    return playbook(`playbooks/upgrade.yml${major}`);
  }
  if (kind === 'vagrant') return 'npm run up';
  return playbook(scales && onlyScales(impact) ? 'playbooks/scale.yml' : 'site.yml');
}

function onlyScales(impact: Impact): boolean {
  return isQuiet({ ...impact, joins: [], leaves: [] });
}

function comings({ joins, leaves, moves, webHosts }: Impact): readonly string[] {
  const before = webHosts - joins.length + leaves.length;
  return [
    ...some(
      joins,
      `${joins.join(', ')} ${verb(joins, 'join')}: open pads stay where they are, ${joins.length} in ${webHosts} of those opened from now on go there. Interruption: none.`,
    ),
    ...some(
      leaves,
      `${leaves.join(', ')} ${verb(leaves, 'leave')}: pads from there, about ${leaves.length} in ${before}, are handed over. Interruption: a second or two for each; until its lease has ended (5 s) if the host is dead.`,
    ),
    ...moves.map(
      ({ name, from, to }) =>
        `${name} goes from ${from} to ${to}: what runs at the old address is shut out. Interruption: until it runs at the new one.`,
    ),
  ];
}

function restarts({ restarts, release, webPort }: Impact): readonly string[] {
  if (restarts.length === 0) return [];
  const why = release ? `Etherpad ${release.from} → ${release.to}: ` : '';
  const what = `${why}${restarts.join(', ')} ${verb(restarts, 'restart')}, one after the other, each beside the Etherpad that runs.`;
  if (release?.major) {
    return [`${what} Interruption: browsers must reload their page. The database is copied first.`];
  }
  if (webPort)
    return [`${what} Interruption: until NGINX knows the new port, at the end of the run.`];
  return [`${what} Interruption: a second or two for each pad, once.`];
}

function others({ database, proxyPort }: Impact): readonly string[] {
  return [
    ...(database ? [databaseLines[database]] : []),
    ...(proxyPort
      ? [
          `NGINX goes from port ${proxyPort.from} to ${proxyPort.to}: pages that are open must be opened anew at the new one.`,
        ]
      : []),
  ];
}

const databaseLines: Readonly<Record<NonNullable<Impact['database']>, string>> = {
  restart: 'The database restarts. Interruption: edits wait for some seconds.',
  port: 'The database goes to another port. Interruption: nobody can write until each web host has restarted.',
  engine:
    'The database is to be another software: the playbook will refuse, and change nothing. Pads are not converted: see roles/mysql/README.md.',
  host: 'The database goes to another host, which starts without any pads. Load a copy there first.',
};

/** `web3 leaves`, `web3, web4 leave`. */
function verb(names: readonly string[], word: string): string {
  return names.length === 1 ? `${word}s` : word;
}

function some(list: readonly unknown[], line: string): readonly string[] {
  return list.length > 0 ? [line] : [];
}
