import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { UserError } from '../errors.ts';
import type { Captured } from './captured.ts';
import type { Documentation } from './documentation.ts';

/** Versions of what modules come from: `ansible-core`, and each collection that we use. */
export type Versions = Readonly<Record<string, string>>;

/** The Ansible on this machine. */
export interface Installation {
  readonly versions: Versions;
  /** The Python that Ansible itself runs in: others on the machine do not know its modules. */
  readonly python: string;
}

/** Which Ansible is installed, as far as the named modules come from it. */
export async function readInstallation(modules: readonly string[]): Promise<Installation> {
  const [about, list] = await Promise.all([
    run('ansible', ['--version']),
    run('ansible-galaxy', ['collection', 'list', '--format', 'json']),
  ]);
  const listed: Record<string, Record<string, { version: string }>> = JSON.parse(list);
  const used = new Set(modules.map((module) => module.split('.').slice(0, 2).join('.')));
  // Folders are listed in the order in which Ansible searches them: the first one counts.
  const collections = Object.values(listed)
    .reverse()
    .flatMap((folder) => Object.entries(folder))
    .filter(([name]) => used.has(name))
    .map(([name, { version }]) => [name, version] as const);
  const core = /\[core ([^\]]+)\]/.exec(about)?.[1] ?? 'unknown';
  return {
    versions: { 'ansible-core': core, ...Object.fromEntries(collections.sort()) },
    python: /python version = .*\((\/[^)]+)\)$/m.exec(about)?.[1] ?? 'python3',
  };
}

/**
 * The documentation of the named modules.
 *
 * @throws UserError naming those that the installed Ansible does not know
 */
export async function readDocumentation(modules: readonly string[]): Promise<Documentation> {
  const text = await run('ansible-doc', ['-t', 'module', '-j', ...modules]);
  const documentation: Documentation = JSON.parse(text);
  // ansible-doc only warns about a module that it does not find.
  const missing = modules.filter((module) => documentation[module] === undefined);
  if (missing.length > 0) {
    throw new UserError(
      missing.map((module) => ({
        code: 'unknown-module',
        message: `The installed Ansible does not know the module '${module}'.`,
        hint: 'Correct its name, or install the collection that it is in.',
        where: 'generator/bindings/modules.ts',
      })),
    );
  }
  return documentation;
}

/** What the named modules' code says about their options. */
export async function readCaptured(
  { python }: Installation,
  modules: readonly string[],
): Promise<Captured> {
  const script = fileURLToPath(new URL('capture.py', import.meta.url));
  return JSON.parse(await run(python, [script, ...modules]));
}

async function run(command: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 64 * 2 ** 20 });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UserError([
      {
        code: 'no-ansible',
        message: `'${command}' is not installed.`,
        hint: 'Install Ansible: `apt-get install ansible` on Debian.',
      },
    ]);
  }
}
