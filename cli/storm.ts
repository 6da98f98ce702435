import { Command } from 'commander';
import { readInventory } from '../fleet/inventory.ts';
import { pageCommitInterval } from '../fleet/pad/client.ts';
import { proxyUrl } from '../fleet/proxy-url.ts';
import { formatProgress, formatReport } from '../fleet/storm/format.ts';
import { usualStorm } from '../fleet/storm/plan.ts';
import type { StormProgress } from '../fleet/storm/progress.ts';
import { stormFleet } from '../fleet/storm/storm.ts';
import { requireWritable, writeJson } from './json-file.ts';
import { numberWithin, wholeNumberWithin } from './number-within.ts';
import { report } from './report.ts';
import { untilInterrupted } from './until-interrupted.ts';

interface Options {
  readonly environment: string;
  readonly url?: string;
  readonly editors: number;
  readonly pads: number;
  readonly seconds: number;
  readonly viewers: number;
  readonly writers: number;
  readonly interval: number;
  readonly json?: string;
  readonly keep?: boolean;
}

/** Storms an environment, says how it goes, and what came of it. */
async function storm({ environment, url, json, keep, ...plan }: Options): Promise<void> {
  if (json) await requireWritable(json);
  const inventory = await readInventory(process.cwd(), environment);
  const address = url ?? proxyUrl(inventory);
  process.stdout.write(`${environment} at ${address}\n`);

  const result = await stormFleet(
    inventory,
    { ...plan, url: address },
    { keep, stop: untilInterrupted(), onProgress: showProgress },
  );
  if (process.stdout.isTTY) process.stdout.write('\n');
  process.stdout.write(`\n${formatReport(result)}`);
  process.stdout.write(
    result.ok ? 'Everything acknowledged is there, once.\n' : 'Not as it should be.\n',
  );
  if (!result.ok) process.exitCode = 1;
  if (json) await writeJson(json, result);
}

/** On a terminal one line that changes, elsewhere a line each 5 s. */
function showProgress(progress: StormProgress): void {
  const line = formatProgress(progress);
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
  else if (Math.round(progress.seconds) % 5 === 0) process.stdout.write(`${line}\n`);
}

const program = new Command('npm run storm --')
  .description(
    'Let editors type into pads of an environment, and look for every acknowledged edit in its database.',
  )
  .option('--environment <name>', 'environment to storm', 'local')
  .option('--url <url>', "where users find it (default: the proxy's address)")
  .option('--editors <n>', 'how many type', wholeNumberWithin(1, 1000), usualStorm.editors)
  .option(
    '--pads <n>',
    'how many pads they share, at most one each',
    wholeNumberWithin(1, 1000),
    usualStorm.pads,
  )
  .option('--seconds <n>', 'how long they type', wholeNumberWithin(1, 3600), usualStorm.seconds)
  .option(
    '--viewers <share>',
    'read-only viewers for each editor',
    numberWithin(0, 1),
    usualStorm.viewers,
  )
  .option(
    '--writers <share>',
    'HTTP API writers for each editor',
    numberWithin(0, 1),
    usualStorm.writers,
  )
  .option(
    '--interval <ms>',
    `from one edit of an editor to its next; 0: as fast as answers come; a page commits every ${pageCommitInterval} at most`,
    wholeNumberWithin(0, 60_000),
    usualStorm.interval,
  )
  .option('--json <file>', 'write the report there, too')
  .option('--keep', 'leave the pads, named storm-<time>-<number>')
  .action(storm);

await program.parseAsync().catch(report);
