import { setTimeout as sleep } from 'node:timers/promises';
import { $ } from 'zx/core';
import { hostNamed, inventoryOf, onHost } from '../lab/hosts.ts';
import { must, type Project, play } from '../lab/project.ts';
import { makeSource } from '../lab/source.ts';
import { labTopology } from '../lab/topology.ts';

/** A standing fleet with three web servers that trouble may come to. */
export interface TroubledFleet {
  readonly project: Project;
  /** Name and network, as `labTopology` takes them. */
  readonly name: string;
  readonly network: string;
  /** TypeScript of the topology's `database`. */
  readonly database: string;
}

/** Something that happens to a fleet while people write, and its cure. */
export interface Trouble {
  readonly name: string;
  /** The longest pause that people shall feel, in seconds: shown beside the one they felt. */
  readonly aim?: number;
  /** Connections break, so a storm that felt nothing was not troubled. */
  readonly felt?: true;
  /** Resolves when the trouble is over and the fleet is whole again. */
  happen(fleet: TroubledFleet): Promise<void>;
  /** Lets it happen once more, where the fleet is not as it was before. */
  undo?(fleet: TroubledFleet): Promise<void>;
}

/** What a successor asks of the Etherpad whose place it takes, and then is no more. */
const handOverToNobody = `python3 -c "
import http.client, socket
c = http.client.HTTPConnection(\\"fleet\\"); c.sock = socket.socket(socket.AF_UNIX)
c.sock.connect(\\"/run/etherpad/fleet.sock\\"); c.request(\\"POST\\", \\"/hand-over\\")
assert c.getresponse().status == 200"`;

/** Long enough for every lease to end, in milliseconds. */
const longerThanLease = 12_000;

/** Every kind of trouble, by the server that it comes to and by what is done to it. */
export const troubles: readonly Trouble[] = [
  { name: 'none', happen: async () => {} },
  {
    name: 'web server killed',
    felt: true,
    aim: 8,
    happen: async (fleet) =>
      on(fleet, await busiest(fleet), 'systemctl kill --signal KILL etherpad'),
  },
  {
    name: 'web host frozen and thawed',
    felt: true,
    aim: 8,
    happen: async (fleet) => frozen(fleet, await busiest(fleet), longerThanLease),
  },
  {
    name: 'web host cut from the database',
    felt: true,
    happen: async (fleet) => cutOff(fleet, await busiest(fleet), 'database1'),
  },
  {
    name: 'web host cut from the proxy',
    felt: true,
    happen: async (fleet) => cutOff(fleet, await busiest(fleet), 'proxy1'),
  },
  {
    name: 'web server drained',
    felt: true,
    aim: 1.5,
    happen: async (fleet) => {
      const host = await busiest(fleet);
      await play(fleet.project, 'drain', '--limit', host);
      await play(fleet.project, 'resume', '--limit', host);
    },
  },
  {
    name: 'pads handed to a successor that dies',
    felt: true,
    aim: 8,
    happen: async (fleet) => on(fleet, await busiest(fleet), handOverToNobody),
  },
  {
    name: 'web servers restarted in turn',
    felt: true,
    happen: (fleet) => play(fleet.project, 'restart'),
  },
  { name: 'web servers upgraded and rolled back', felt: true, happen: upgraded },
  { name: 'web host added', aim: 1.5, happen: added, undo: removed },
  // Not surely felt: the last host may have none of the storm's pads.
  { name: 'web host removed', aim: 1.5, happen: removed, undo: added },
  {
    name: 'proxy reloaded',
    aim: 1.5,
    happen: async (fleet) => {
      for (let time = 0; time < 3; time += 1) {
        await on(fleet, 'proxy1', 'systemctl reload nginx');
        await sleep(2000);
      }
    },
  },
  {
    name: 'database restarted',
    happen: (fleet) => {
      const service = fleet.database.includes('mariadb') ? 'mariadb' : 'mysql';
      return on(fleet, 'database1', `systemctl restart ${service}`);
    },
  },
  { name: 'database host frozen', happen: (fleet) => frozen(fleet, 'database1', 8000) },
];

/**
 * What a fleet without plugin and fence does not survive: a host comes back, with what it remembers, after
 * others have taken its pads.
 */
export const comeback: Trouble = {
  name: 'web host frozen and thawed, without plugin and fence',
  happen: async (fleet) => {
    await frozen(fleet, 'web1', longerThanLease);
    // Time for NGINX to ask it again.
    await sleep(20_000);
  },
};

/** The web host that owns most pads of the last storm: whatever comes to it, comes to people. */
async function busiest({ project }: TroubledFleet): Promise<string> {
  // They are called storm-<time>-<number>; those of an earlier one may still have their owners.
  const query = `SELECT server FROM padfleet_owner JOIN padfleet_server s USING (epoch)
WHERE s.name = server AND SUBSTRING_INDEX(pad, '-', 2) = (SELECT MAX(SUBSTRING_INDEX(pad, '-', 2))
FROM padfleet_owner WHERE pad LIKE 'storm-%') GROUP BY server ORDER BY COUNT(*) DESC LIMIT 1`;
  const server = await onHost(
    await inventoryOf(project),
    'database1',
    `mysql -BNe "${query}" etherpad`,
  );
  if (!server) throw new Error('Nobody owns a pad');
  return server.trim();
}

/** Stops all of a host's processes and lets them go on: what was on its way then still arrives. */
async function frozen({ name }: TroubledFleet, host: string, milliseconds: number): Promise<void> {
  const container = `${name}-${host}`;
  await $({ quiet: true })`docker pause ${container}`;
  await sleep(milliseconds);
  await $({ quiet: true })`docker unpause ${container}`;
}

/** Loses every packet from one host to another, as a broken switch does: nobody is told. */
async function cutOff(fleet: TroubledFleet, from: string, to: string): Promise<void> {
  const { address } = hostNamed(await inventoryOf(fleet.project), to);
  await on(fleet, from, `ip route add blackhole ${address}`);
  await sleep(longerThanLease);
  await on(fleet, from, `ip route del blackhole ${address}`);
}

/** A fourth web host, as an operator adds it: a machine first, then the playbook that sets it up. */
async function added({ project, ...lab }: TroubledFleet): Promise<void> {
  await project.edit(labTopology({ ...lab, web: 4 }));
  await must(project, 'npm', 'run', 'up', '--', '--hosts-only');
  await play(project, 'scale');
}

/** The fourth web host goes again: its pads are handed over, and only then is its machine turned off. */
async function removed({ project, name, ...lab }: TroubledFleet): Promise<void> {
  await project.edit(labTopology({ name, ...lab, web: 3 }));
  await must(project, 'npm', 'run', 'generate');
  await play(project, 'scale');
  await $({ quiet: true })`docker rm --force --volumes ${name}-web4`;
}

/** To another build of the release and back, each from host to host. */
async function upgraded({ project, ...lab }: TroubledFleet): Promise<void> {
  const { archive, sha256 } = await makeSource(project.root);
  const release = `{ kind: 'archive', version: '1.8.14', path: '${archive}', sha256: '${sha256}' }`;
  await project.edit(labTopology({ ...lab, web: 3, release }));
  await must(project, 'npm', 'run', 'generate');
  await play(project, 'upgrade');
  await play(project, 'rollback');
  await project.edit(labTopology({ ...lab, web: 3 }));
  await must(project, 'npm', 'run', 'generate');
}

async function on({ project }: TroubledFleet, host: string, command: string): Promise<void> {
  await onHost(await inventoryOf(project), host, command);
}
