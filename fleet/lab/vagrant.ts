import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '../../generator/errors.ts';
import { lastLines, run } from './run.ts';
import type { Provider } from './tools.ts';

/** Something that happened: the host it is about, if any, and the words. */
export interface Progress {
  readonly host?: string;
  readonly text: string;
}

/** What Vagrant is to do, where. */
export interface VagrantOptions {
  /** The project's folder. */
  readonly root: string;
  /** Some hosts; all when left out. */
  readonly hosts?: readonly string[];
  /** Told when a host is created, ready, gone; all of Vagrant's lines go to `vagrantLog`. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Where all of the output of Vagrant's last run is kept, from the project's folder. */
export const vagrantLog = '.padfleet/logs/vagrant.log';

/** Settings that keep Vagrant to its task: no calls home, no colours. */
const env = {
  VAGRANT_CHECKPOINT_DISABLE: '1',
  VAGRANT_BOX_UPDATE_CHECK_DISABLE: '1',
  VAGRANT_NO_COLOR: '1',
};

/**
 * Creates and starts the hosts side by side, without Ansible. Running hosts stay as they are.
 * @throws UserError `vagrant-up` with Vagrant's last lines.
 */
export async function vagrantUp(options: VagrantOptions & { provider: Provider }): Promise<void> {
  await vagrant(
    ['up', '--no-provision', `--provider=${options.provider}`],
    options,
    'vagrant-up',
    'Run it again: what was half made is made anew.',
  );
}

/**
 * Destroys hosts that `vagrant/nodes.yml` names, and their data.
 * @throws UserError `vagrant-destroy` with Vagrant's last lines.
 */
export async function vagrantDestroy(options: VagrantOptions): Promise<void> {
  await vagrant(['destroy', '--force', '--parallel'], options, 'vagrant-destroy', 'Run it again.');
}

/** Drops hosts that are gone from Vagrant's list of all hosts of this user. Never fails. */
export async function forgetRemoved(): Promise<void> {
  // Elsewhere: in the project's folder, Vagrant would make a new `.vagrant`.
  await run(['vagrant', 'global-status', '--prune'], { cwd: tmpdir(), env, timeout: 60_000 });
}

/** What a line of Vagrant's for humans means to the operator; undefined when it is a detail. */
export function parseProgress(line: string): Progress | undefined {
  const match = /^(?:==>|\s{3,})\s*([A-Za-z0-9][\w.-]*): (.*)$/.exec(line);
  const host = match?.[1];
  const text = milestones.find(([words]) => match?.[2]?.startsWith(words))?.[1];
  return host && text ? { host, text } : undefined;
}

/** How Vagrant's lines begin, and what they mean, whatever the provider. */
const milestones: readonly (readonly [string, string])[] = [
  ['Importing base box', 'is made'],
  ['Creating image', 'is made'],
  ['Creating the container', 'is made'],
  ['Starting container', 'starts'],
  ['Booting VM', 'starts'],
  ['Starting domain', 'starts'],
  ['Machine booted and ready', 'is ready'],
  ['Deleting the container', 'is removed'],
  ['Destroying VM', 'is removed'],
  ['Removing domain', 'is removed'],
];

async function vagrant(
  words: readonly string[],
  options: VagrantOptions,
  code: string,
  hint: string,
): Promise<string> {
  const path = join(options.root, vagrantLog);
  await mkdir(dirname(path), { recursive: true });
  const log = createWriteStream(path);
  const result = await run(['vagrant', ...words, ...(options.hosts ?? [])], {
    cwd: options.root,
    env,
    onLine: (line) => {
      log.write(`${line}\n`);
      const progress = parseProgress(line);
      if (progress) options.onProgress?.(progress);
    },
  });
  log.end();
  if (result.code === 0) return result.stdout;
  const said = lastLines(result.stderr || result.stdout, 12);
  const message = `vagrant ${words[0]} failed.\n${said}`;
  throw new UserError([{ code, message, hint, where: vagrantLog }]);
}
