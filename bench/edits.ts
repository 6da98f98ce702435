import { setTimeout as sleep } from 'node:timers/promises';
import { $ } from 'zx/core';
import { reportStorm, type StormReport } from '../fleet/storm/report.ts';
import { runStorm } from '../fleet/storm/run.ts';
import { withoutFence, withoutPlugin } from '../test/chaos/unfenced.ts';
import { untilWhole } from '../test/chaos/whole.ts';
import { inventoryOf } from '../test/lab/hosts.ts';
import { makeProject, must, type Project, play } from '../test/lab/project.ts';
import { labTopology } from '../test/lab/topology.ts';
import { untilAnswers } from '../test/lab/until-answers.ts';
import { table } from './table.ts';

/** Beside a lab that may be running. */
const fleet = { name: 'padfleet-edits', network: '192.168.58.0/24' } as const;

/** CPUs of each web host: so few that the web servers, and nothing else here, are what is full. */
const cpus = 0.1;

/** Editors, each on a pad of its own, who send an edit as soon as the last one is acknowledged. */
const crowds = [10, 40, 160] as const;

/** How long each crowd types, in seconds. */
const seconds = 30;

/** Whatever else a machine does only slows a server down: of so many rounds the best counts. */
const rounds = 2;

/** Longer than a pad stays with a server after the last one left it, in milliseconds. */
const untilReleased = 40_000;

interface Row {
  readonly name: string;
  readonly report: StormReport;
}

/**
 * Times edits from the editor's side: one stock server and one of ours, asked directly, and one, two
 * and three of ours through the proxy. Servers are taken away by draining them, and asked to take pads
 * again for the next round; the stock server is measured once, after the fence and the plugin are gone.
 */
async function main(): Promise<void> {
  const project = await makeProject('edits', labTopology({ ...fleet, web: 3 }));
  try {
    await must(project, 'npm', 'run', 'up');
    const proxy = 'http://192.168.58.10';
    const direct = 'http://192.168.58.100:9001';
    // Node compiles what runs often. Capped, that would take minutes, and slow whoever is measured first.
    process.stdout.write('warming up …\n');
    for (let time = 0; time < 3; time += 1) await storm(project, proxy, crowds[2]);
    // Giving up the pads of the warm-up is work as well, and would slow whoever is measured first.
    await sleep(untilReleased);
    for (const host of ['web1', 'web2', 'web3']) {
      await $`docker update --cpus ${cpus} ${fleet.name}-${host}`;
    }
    await untilWhole(project);
    const rows: Row[] = [];
    const measure = async (name: string, url: string) => {
      await untilAnswers(url);
      for (const editors of crowds) {
        process.stdout.write(`${name}, ${editors} editors … `);
        const report = await storm(project, url, editors);
        process.stdout.write(`${report.editors.perSecond.toFixed(1)} edits/s\n`);
        rows.push({ name, report });
      }
    };

    for (let round = 0; round < rounds; round += 1) {
      await measure('three of ours, proxy', proxy);
      await play(project, 'drain', '--limit', 'web3');
      await measure('two of ours, proxy', proxy);
      await play(project, 'drain', '--limit', 'web2');
      await measure('one of ours, proxy', proxy);
      await measure('one of ours, direct', direct);
      await play(project, 'resume');
    }
    await withoutFence(project);
    await withoutPlugin(project, 'web1');
    await measure('one stock server, direct', direct);
    print(bestOf(rows));
  } finally {
    await project.run('npm', 'run', 'down');
  }
}

async function storm(project: Project, url: string, editors: number): Promise<StormReport> {
  const { release } = await inventoryOf(project);
  const plan = {
    url,
    release,
    editors,
    pads: editors,
    seconds,
    viewers: 0,
    writers: 0,
    interval: 0,
  };
  return reportStorm(await runStorm(plan), [], []);
}

/** Of the rows with one name and crowd, the fastest; in the order of their first. */
function bestOf(rows: readonly Row[]): readonly Row[] {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.name}, ${row.report.editors.count}`;
    const before = best.get(key);
    if (!before || before.report.editors.perSecond < row.report.editors.perSecond) {
      best.set(key, row);
    }
  }
  return [...best.values()];
}

/** Ratios are to one server of ours behind the proxy, under as many editors. */
function print(rows: readonly Row[]): void {
  const speed = (name: string, count: number) =>
    rows.find((row) => row.name === name && row.report.editors.count === count)?.report.editors
      .perSecond ?? Number.NaN;
  process.stdout.write(
    table([
      [`${cpus} CPUs each`, 'editors', 'edits/s', 'ratio', 'p50 ms', 'p95 ms', 'out', 'client CPU'],
      ...rows.map(({ name, report: { editors, out, client } }) => [
        name,
        String(editors.count),
        editors.perSecond.toFixed(1),
        `${(editors.perSecond / speed('one of ours, proxy', editors.count)).toFixed(2)} ×`,
        editors.wait.p50.toFixed(0),
        editors.wait.p95.toFixed(0),
        String(out.length),
        client.cpu.toFixed(2),
      ]),
    ]),
  );
}

await main();
