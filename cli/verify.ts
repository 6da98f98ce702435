import { Command } from 'commander';
import { readInventory } from '../fleet/inventory.ts';
import { proxyUrl } from '../fleet/proxy-url.ts';
import type { Outcome } from '../fleet/verify/check.ts';
import { verify } from '../fleet/verify/verify.ts';
import { report } from './report.ts';

interface Options {
  readonly environment: string;
  readonly url?: string;
}

/** Says what came of each check when it is known. */
async function verifyEnvironment({ environment, url }: Options): Promise<void> {
  const inventory = await readInventory(process.cwd(), environment);
  const address = url ?? proxyUrl(inventory);
  process.stdout.write(`${environment} at ${address}\n`);

  let failed = 0;
  for await (const outcome of verify(inventory, address)) {
    process.stdout.write(`${line(outcome)}\n`);
    if (!outcome.ok) failed += 1;
  }
  if (failed > 0) {
    process.stdout.write(`${failed === 1 ? 'One check' : `${failed} checks`} failed.\n`);
    process.exitCode = 1;
  }
}

function line({ ok, name, detail, seconds }: Outcome): string {
  return `${ok ? '✓' : '✗'} ${name} — ${detail} (${seconds.toFixed(1)} s)`;
}

const program = new Command('npm run verify --')
  .description(
    'Check a running environment: edit a pad through its proxy, find it in its database.',
  )
  .option('--environment <name>', 'environment to check', 'local')
  .option('--url <url>', "where users find it (default: the proxy's address)")
  .action(verifyEnvironment);

await program.parseAsync().catch(report);
