import { Command, Option } from 'commander';
import { reachesRegistry } from '../fleet/lab/host-image.ts';
import { destroySurplus, startLab } from '../fleet/lab/lab.ts';
import { withLabLock } from '../fleet/lab/lock.ts';
import { playbookLog, runPlaybook } from '../fleet/lab/playbook.ts';
import { chooseProvider, providers } from '../fleet/lab/provider.ts';
import { neededTools, type Provider } from '../fleet/lab/tools.ts';
import { localEnvironment } from './local-environment.ts';
import { npmRun } from './npm-run.ts';
import { report } from './report.ts';
import { requireTools } from './require-tools.ts';
import { step } from './step.ts';

interface Options {
  readonly install?: boolean;
  readonly provider?: Provider;
  readonly hostsOnly?: boolean;
}

const root = process.cwd();

/** The whole main job on one machine. Every step does only what is not done, so a killed run goes on. */
async function up(options: Options): Promise<void> {
  const environment = await localEnvironment();
  const provider = options.provider ?? (await chooseProvider(root));

  await step('Look for the tools this needs', async (say) => {
    const bare = provider === 'docker' && !(await reachesRegistry());
    await requireTools(neededTools(provider, bare), options.install === true, say);
  });
  await step('Write the Ansible project from topology.ts', (say) =>
    npmRun(root, 'generate', [], say),
  );
  await step(`Start the hosts with ${provider}`, (say) =>
    startLab({
      root,
      provider,
      onProgress: ({ host, text }) => say(host ? `${host}: ${text}` : text),
    }),
  );
  if (options.hostsOnly) return;
  await step(`Set up the hosts with site.yml (all of the output: ${playbookLog})`, async (say) => {
    const recap = await runPlaybook({ root, environment: environment.name, say });
    for (const { host, ok, changed } of recap) say(`${host}: ${ok} tasks ok, ${changed} changed`);
    // Only now: they have handed their pads over, and the proxy sends nobody there any more.
    for (const host of await destroySurplus({ root, provider })) say(`${host}: is gone`);
  });
  await step('Verify it with two clients on one pad', (say) =>
    npmRun(root, 'verify', ['--environment', environment.name], say),
  );
  process.stdout.write(`\nThe fleet stands: ${environment.url}\n`);
}

const program = new Command('npm run up --')
  .description('Bring the local fleet up on this machine, set it up, verify it, print its URL.')
  .option('--install', 'install missing tools with apt-get')
  .addOption(new Option('--provider <name>', 'what runs the hosts').choices([...providers]))
  .option('--hosts-only', 'stop when the hosts run: ansible-playbook is yours to call')
  .action((options: Options) => withLabLock(root, 'npm run up', () => up(options)));

await program.parseAsync().catch(report);
