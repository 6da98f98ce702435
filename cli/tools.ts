import { Command } from 'commander';
import { reachesRegistry } from '../fleet/lab/host-image.ts';
import { neededTools, testTools } from '../fleet/lab/tools.ts';
import { report } from './report.ts';
import { requireTools } from './require-tools.ts';
import { step } from './step.ts';

const program = new Command('npm run tools --')
  .description('Look for every program that the local fleet and the tests call.')
  .option('--install', 'install missing ones with apt-get')
  .action((options: { readonly install?: boolean }) =>
    step('Look for the tools of the local fleet and the tests', async (say) => {
      const tools = [...neededTools('docker', !(await reachesRegistry())), ...testTools];
      await requireTools(tools, options.install === true, say);
    }),
  );

await program.parseAsync().catch(report);
