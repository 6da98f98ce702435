import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { table } from './table.ts';

/** What one process of the command cost, from its start to its end. */
interface Cost {
  /** Wall seconds. */
  readonly wall: number;
  /** Seconds of processor time: what the wall would show on a machine with nothing else to do. */
  readonly cpu: number;
  /** Most memory that it ever held, in MiB. */
  readonly peak: number;
}

const sizes = [3, 100, 1_000, 10_000];
const rounds = 3;

/** Tells what the process cost on file descriptor 3, as its last act. */
const meter = `data:text/javascript,
import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }));
});`;

/** Times `npm run generate` for fleets of growing size: everything new, then nothing changed. */
function main(): void {
  const runs = sizes.map((web) => {
    const costs = Array.from({ length: rounds }, () => measure(web));
    return {
      web,
      fresh: least(costs.map(({ fresh }) => fresh)),
      again: least(costs.map(({ again }) => again)),
    };
  });
  const [base] = runs;
  if (!base) return;
  const perHost = ({ web, fresh }: (typeof runs)[number]) =>
    web === base.web ? '' : (((fresh.cpu - base.fresh.cpu) / (web - base.web)) * 1000).toFixed(2);
  process.stdout.write(
    table([
      ['web hosts', 'new: s', 'cpu s', 'MiB', 'more ms each', 'unchanged: s', 'cpu s', 'MiB'],
      ...runs.map((run) => [
        String(run.web),
        ...[run.fresh.wall.toFixed(2), run.fresh.cpu.toFixed(2), run.fresh.peak.toFixed(0)],
        perHost(run),
        ...[run.again.wall.toFixed(2), run.again.cpu.toFixed(2), run.again.peak.toFixed(0)],
      ]),
    ]),
  );
}

function measure(web: number): { readonly fresh: Cost; readonly again: Cost } {
  const root = mkdtempSync(join(tmpdir(), 'padfleet-bench-'));
  try {
    writeFileSync(join(root, 'topology.ts'), topology(web));
    return { fresh: generate(root), again: generate(root) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function generate(root: string): Cost {
  const start = performance.now();
  const command = ['cli/generate.ts', '--root', root, '--topology', join(root, 'topology.ts')];
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--import', meter, '--import', 'tsx', ...command],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  return { wall, ...JSON.parse(output[3] ?? '') };
}

function topology(web: number): string {
  const face = pathToFileURL('generator/index.ts').href;
  return `import { defineTopology } from '${face}';

export default defineTopology({
  name: 'pads',
  web: { count: ${web} },
  environments: { local: { kind: 'vagrant', network: '10.0.0.0/8' } },
});
`;
}

/** The least of each figure: other work on the machine only ever adds. */
function least(costs: readonly Cost[]): Cost {
  return {
    wall: Math.min(...costs.map(({ wall }) => wall)),
    cpu: Math.min(...costs.map(({ cpu }) => cpu)),
    peak: Math.min(...costs.map(({ peak }) => peak)),
  };
}

main();
