import { readRecap } from '../fleet/lab/playbook.ts';
import { inventoryOf, onHost } from '../test/lab/hosts.ts';
import { makeProject, must, type Project } from '../test/lab/project.ts';
import { labTopology } from '../test/lab/topology.ts';
import { table } from './table.ts';

/** Beside a lab that may be running. */
const fleet = { name: 'padfleet-scale', network: '192.168.61.0/24' };

/** To how many web hosts one is added. */
const sizes = [2, 6] as const;

/** What it cost to add one web host. */
interface Join {
  /** Web hosts that were there before. */
  readonly before: number;
  /** Wall seconds of `scale.yml`. */
  readonly seconds: number;
  /** Results of tasks, over all hosts. */
  readonly tasks: number;
  readonly changed: number;
  /** Hosts on which anything ran, and those on which anything changed. */
  readonly touched: readonly string[];
  readonly altered: readonly string[];
  /** Of the web hosts that were there: those whose files or service are not as before. */
  readonly disturbed: readonly string[];
}

/** Adds one web host to fleets of several sizes, as an operator does, and counts what that touches. */
async function main(): Promise<void> {
  const project = await makeProject('scale', labTopology({ ...fleet, web: sizes[0] }));
  try {
    const joins: Join[] = [];
    for (const before of sizes) {
      await project.edit(labTopology({ ...fleet, web: before }));
      await must(project, 'npm', 'run', 'up');
      joins.push(await addOne(project, before));
    }
    print(joins);
  } finally {
    await project.run('npm', 'run', 'down');
  }
}

async function addOne(project: Project, before: number): Promise<Join> {
  const old = await stateOfWebHosts(project);
  await project.edit(labTopology({ ...fleet, web: before + 1 }));
  await must(project, 'npm', 'run', 'up', '--', '--hosts-only');
  const start = performance.now();
  const output = await must(project, 'ansible-playbook', 'playbooks/scale.yml');
  const seconds = (performance.now() - start) / 1000;
  const now = await stateOfWebHosts(project);
  const recap = readRecap(output);
  return {
    before,
    seconds,
    tasks: recap.reduce((sum, { ok }) => sum + ok, 0),
    changed: recap.reduce((sum, { changed }) => sum + changed, 0),
    touched: recap.map(({ host }) => host).sort(),
    altered: recap.flatMap(({ host, changed }) => (changed > 0 ? [host] : [])).sort(),
    disturbed: [...old].flatMap(([host, state]) => (now.get(host) === state ? [] : [host])),
  };
}

/** By web host: a sum of all its files outside of caches and logs, and when Etherpad was started. */
async function stateOfWebHosts(project: Project): Promise<ReadonlyMap<string, string>> {
  const inventory = await inventoryOf(project);
  const look = `find /etc /usr /opt /var/lib/etherpad -xdev -type f -printf "%p %s %T@\\n" | sort | sha256sum
systemctl show etherpad --property ExecMainStartTimestampMonotonic`;
  const states = inventory.hosts.web.map(
    async ({ name }) => [name, await onHost(inventory, name, look)] as const,
  );
  return new Map(await Promise.all(states));
}

function print(joins: readonly Join[]): void {
  const header = [
    'added to',
    'seconds',
    'tasks on hosts',
    'changed',
    'hosts touched',
    'hosts changed',
    'others disturbed',
  ];
  const rows = joins.map((join) => [
    `${join.before} web hosts`,
    join.seconds.toFixed(1),
    String(join.tasks),
    String(join.changed),
    join.touched.join(' '),
    join.altered.join(' '),
    join.disturbed.join(' ') || 'none',
  ]);
  process.stdout.write(table([header, ...rows]));
}

await main();
