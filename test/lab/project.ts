import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { $, type ProcessOutput } from 'zx/core';

const source = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of this checkout with a topology of its own, used only through an operator's commands. */
export interface Project {
  readonly root: string;
  /** Replaces `topology.ts`. */
  edit(topology: string): Promise<void>;
  /** Runs a command in the project; never throws on a failure: the exit code is data. */
  run(command: string, ...args: readonly string[]): Promise<ProcessOutput>;
}

/**
 * Runs a command in a project that must succeed, and gives what it printed.
 *
 * @throws Error with all that it said when it does not.
 */
export async function must(
  project: Project,
  command: string,
  ...args: readonly string[]
): Promise<string> {
  const { exitCode, stdout, stderr } = await project.run(command, ...args);
  if (exitCode === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')}: exit ${exitCode}\n${stdout}\n${stderr}`);
}

/** Runs one of the playbooks of a project on its local fleet. @throws Error when it fails. */
export async function play(
  project: Project,
  verb: string,
  ...args: readonly string[]
): Promise<void> {
  await must(project, 'ansible-playbook', `playbooks/${verb}.yml`, ...args);
}

/**
 * Makes `test/output/lab/<name>/` afresh from the files that git knows or would take, with this
 * checkout's `node_modules`. Generated files are left out: the project generates its own.
 */
export async function makeProject(name: string, topology: string): Promise<Project> {
  const root = join(source, 'test/output/lab', name);
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });

  const listed = await $({
    cwd: source,
    quiet: true,
  })`git ls-files -z --cached --others --exclude-standard`;
  const files = listed.stdout.split('\0').filter((path) => path !== '' && !isGenerated(path));
  for (const path of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await cp(join(source, path), join(root, path)).catch(ignoreMissing);
  }
  await symlink(join(source, 'node_modules'), join(root, 'node_modules'));

  const edit = (text: string) => writeFile(join(root, 'topology.ts'), text);
  await edit(topology);
  return {
    root,
    edit,
    run: (command, ...args) =>
      $({
        cwd: root,
        quiet: true,
        nothrow: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      })`${command} ${args}`,
  };
}

const generated =
  /^(inventories|roles|playbooks)\/|^(site\.yml|vagrant\/nodes\.yml|\.padfleet\.lock\.json)$/;

function isGenerated(path: string): boolean {
  return generated.test(path);
}

/** A file that git lists but that is deleted in the work tree. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
