import { Command, Option } from 'commander';
import { stopLab } from '../fleet/lab/lab.ts';
import { withLabLock } from '../fleet/lab/lock.ts';
import { chooseProvider, providers } from '../fleet/lab/provider.ts';
import type { Provider } from '../fleet/lab/tools.ts';
import { report } from './report.ts';
import { step } from './step.ts';

const root = process.cwd();

async function down(options: { readonly provider?: Provider }): Promise<void> {
  const provider = options.provider ?? (await chooseProvider(root));
  const left = await step('Destroy the local fleet and its data', (say) =>
    stopLab({
      root,
      provider,
      onProgress: ({ host, text }) => say(host ? `${host}: ${text}` : text),
    }),
  );
  process.stdout.write(left.map((line) => `${line}\n`).join(''));
}

const program = new Command('npm run down --')
  .description(
    'Destroy the local fleet: hosts, their data, their network. Secrets and built releases stay.',
  )
  .addOption(new Option('--provider <name>', 'what runs the hosts').choices([...providers]))
  .action((options) => withLabLock(root, 'npm run down', () => down(options)));

await program.parseAsync().catch(report);
