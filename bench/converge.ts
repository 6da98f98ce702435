import { makeProject, must, type Project } from '../test/lab/project.ts';
import { labTopology } from '../test/lab/topology.ts';
import { table } from './table.ts';

/** Beside a lab that may be running. */
const fleet = { name: 'padfleet-bench', network: '192.168.58.0/24' };

/** What one run of `site.yml` cost. */
interface Run {
  readonly name: string;
  /** Wall seconds of the whole command. */
  readonly seconds: number;
  /** Tasks that ran, handlers and facts included. */
  readonly tasks: number;
  readonly changed: number;
  /** Seconds by role, as Ansible's `profile_roles` counts them. */
  readonly byRole: ReadonlyMap<string, number>;
}

/**
 * Times `site.yml` on a fleet of its own with Docker: cold (new hosts, the release built), unchanged,
 * with one web host more. `vagrant up` and the image are not counted.
 */
async function main(): Promise<void> {
  const project = await makeProject('bench', labTopology({ ...fleet, web: 2 }));
  try {
    await prepare(project);
    const cold = await converge(project, 'cold');
    const unchanged = await converge(project, 'unchanged');
    await project.edit(labTopology({ ...fleet, web: 3 }));
    await prepare(project);
    const grown = await converge(project, 'one web host more');
    print([cold, unchanged, grown]);
  } finally {
    await project.run('npm', 'run', 'down');
  }
}

async function prepare(project: Project): Promise<void> {
  await must(project, 'npm', 'run', 'up', '--', '--hosts-only');
}

async function converge(project: Project, name: string): Promise<Run> {
  const start = performance.now();
  const output = await must(
    project,
    'env',
    'ANSIBLE_CALLBACKS_ENABLED=ansible.posix.profile_roles',
    'ansible-playbook',
    '-i',
    'inventories/local',
    'site.yml',
  );
  const seconds = (performance.now() - start) / 1000;
  const changes = [...output.matchAll(/^\S+\s+: ok=\d+\s+changed=(\d+)/gm)];
  const roles = [...output.matchAll(/^([a-z_]+) -+ ([\d.]+)s$/gm)];
  return {
    name,
    seconds,
    tasks: [...output.matchAll(/^(?:TASK|RUNNING HANDLER) \[/gm)].length,
    changed: changes.reduce((sum, [, count]) => sum + Number(count), 0),
    byRole: new Map(roles.map(([, role = '', time]) => [role, Number(time)])),
  };
}

function print(runs: readonly Run[]): void {
  const base = runs.find(({ name }) => name === 'unchanged')?.seconds ?? Number.NaN;
  const roles = [...new Set(runs.flatMap(({ byRole }) => [...byRole.keys()]))];
  const header = [
    'site.yml',
    'seconds',
    'to unchanged',
    'tasks',
    'changed',
    ...roles.map((role) => `${role} s`),
  ];
  const rows = runs.map(({ name, seconds, tasks, changed, byRole }) => [
    name,
    seconds.toFixed(1),
    `${(seconds / base).toFixed(1)} ×`,
    String(tasks),
    String(changed),
    ...roles.map((role) => (byRole.get(role) ?? 0).toFixed(1)),
  ]);
  process.stdout.write(table([header, ...rows]));
}

await main();
