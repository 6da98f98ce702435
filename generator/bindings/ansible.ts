import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import type { Captured } from './captured.ts';
import type { Documentation } from './documentation.ts';

/** Versions of what modules come from: `ansible-core`, and each collection that we use. */
export type Versions = Readonly<Record<string, string>>;

/** The documentation of the named modules, from the installed Ansible. */
export function readDocumentation(modules: readonly string[]): Documentation {
  const documentation: Documentation = JSON.parse(
    run('ansible-doc', ['-t', 'module', '-j', ...modules]),
  );
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
export function readCaptured(modules: readonly string[]): Captured {
  const script = fileURLToPath(new URL('capture.py', import.meta.url));
  return JSON.parse(run(python(), [script, ...modules]));
}

/** Which Ansible is installed, as far as the named modules come from it. */
export function readVersions(modules: readonly string[]): Versions {
  const core = /\[core ([^\]]+)\]/.exec(run('ansible', ['--version']))?.[1] ?? 'unknown';
  const listed: Record<string, Record<string, { version: string }>> = JSON.parse(
    run('ansible-galaxy', ['collection', 'list', '--format', 'json']),
  );
  const used = new Set(modules.map((module) => module.split('.').slice(0, 2).join('.')));
  // Folders are listed in the order in which Ansible searches them: the first one counts.
  const collections = Object.values(listed)
    .reverse()
    .flatMap((folder) => Object.entries(folder))
    .filter(([name]) => used.has(name))
    .map(([name, { version }]) => [name, version] as const);
  return { 'ansible-core': core, ...Object.fromEntries(collections.sort()) };
}

/** The Python that Ansible itself runs in: others on the machine do not know its modules. */
function python(): string {
  return /python version = .*\((\/[^)]+)\)$/m.exec(run('ansible', ['--version']))?.[1] ?? 'python3';
}

function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 2 ** 20,
    });
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
