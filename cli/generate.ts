import { existsSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import { Command } from 'commander';
import { readAssets } from '../generator/assets.ts';
import { UserError } from '../generator/errors.ts';
import { assess } from '../generator/impact/assess.ts';
import type { Impact } from '../generator/impact/impact.ts';
import type { Fleet } from '../generator/model/fleet.ts';
import { resolve } from '../generator/model/resolve.ts';
import { render } from '../generator/render.ts';
import { apply, copyPath } from '../generator/write/apply.ts';
import { exclusively } from '../generator/write/exclusive.ts';
import type { Step } from '../generator/write/plan.ts';
import { makeSecrets, planSecrets, type SecretsPlan } from '../generator/write/secrets.ts';
import { type Survey, survey } from '../generator/write/survey.ts';
import { formatDrift } from './format-drift.ts';
import { formatImpact, nextCommand } from './format-impact.ts';
import { formatPlan } from './format-plan.ts';
import { loadTopology } from './load-topology.ts';
import { editedSteps, refuseEdited } from './refuse-edited.ts';
import { report } from './report.ts';

interface Options {
  readonly topology: string;
  readonly root: string;
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly force?: boolean;
}

// `npm run generate | head` writes all files all the same.
process.stdout.on('error', () => {});

await new Command('generate')
  .description('Write the Ansible project that topology.ts describes.')
  .option('--check', 'say whether the files are in sync (exit 0) or not (exit 2); write nothing')
  .option('--diff', 'show what changes in each file')
  .option('--force', 'overwrite files that were edited by hand, keeping a copy of each')
  .option('--topology <file>', 'the topology to read', 'topology.ts')
  .option('--root <dir>', "the project's folder, to write to", '.')
  .action(generate)
  .parseAsync()
  .catch(report);

async function generate(options: Options): Promise<void> {
  const root = absolute(options.root);
  if (!existsSync(root)) throw noRoot(options.root);
  // The topology is read while no other run writes: the last run to write has read the last edit.
  if (options.check) await check(root, options);
  else await exclusively(root, () => write(root, options));
}

async function check(root: string, options: Options): Promise<void> {
  const found = survey(root, render(await fleetOf(options), readAssets()));
  await printSurvey(found, assess(found.steps), options);
  if (found.inSync) return;
  process.exitCode = 2;
  print(formatDrift(found));
}

async function write(root: string, options: Options): Promise<void> {
  const fleet = await fleetOf(options);
  const found = survey(root, render(fleet, readAssets()));
  const { steps, lockText } = found;
  const edited = editedSteps(steps);
  if (edited.length > 0 && !options.force) {
    await printDiffs(edited, options.diff ? undefined : 40);
    throw refuseEdited(edited);
  }
  const secrets = fleet.environments.map(({ name }) => planSecrets(root, name));
  const impacts = assess(steps);
  await printSurvey(found, impacts, options);
  apply(root, steps, lockText);
  for (const step of edited) print(`Your ${step.path} is kept as ${copyPath(step)}\n`);
  for (const plan of secrets) {
    makeSecrets(root, plan);
    print(formatSecrets(plan));
  }
  for (const impact of impacts) printNext(impact, fleet);
}

async function fleetOf({ topology }: Options): Promise<Fleet> {
  return resolve(await loadTopology(topology));
}

async function printSurvey(
  { steps, inSync }: Survey,
  impacts: readonly Impact[],
  { diff }: Options,
): Promise<void> {
  if (!inSync) for (const impact of impacts) print(formatImpact(impact));
  print(inSync ? `In sync: ${steps.length} files.\n` : formatPlan(steps));
  if (diff) await printDiffs(steps.filter(({ change }) => change !== 'same'));
}

async function printDiffs(steps: readonly Step[], most?: number): Promise<void> {
  const { formatDiff } = await import('./format-diff.ts');
  for (const step of steps) print(`${formatDiff(step, most)}\n`);
}

function formatSecrets({ path, outcome, missing }: SecretsPlan): string {
  if (outcome === 'kept') return '';
  const which = outcome === 'completed' ? ` with ${missing.join(', ')}` : '';
  return `Secrets ${outcome}${which}: ${path}, not in git; ansible-vault may encrypt it\n`;
}

function printNext(impact: Impact, fleet: Fleet): void {
  const environment = fleet.environments.find(({ name }) => name === impact.environment);
  if (environment)
    print(`Next, for ${environment.name}: ${nextCommand(impact, environment.kind)}\n`);
}

function noRoot(root: string): UserError {
  return new UserError([
    {
      code: 'root-missing',
      message: `There is no folder ${root} to write to.`,
      hint: 'Make it, or correct --root.',
    },
  ]);
}

function print(text: string): void {
  process.stdout.write(text);
}
