import { UserError } from '../../generator/errors.ts';
import { lastLines, run } from './run.ts';

/** Which engine runs the local hosts. */
export type Provider = 'docker' | 'virtualbox' | 'libvirt';

/** A program that `npm run up` calls. */
export interface Tool {
  readonly name: string;
  /** What it is for, in the operator's terms. */
  readonly why: string;
  /** Its Debian packages; those this release does not have are left out. */
  readonly packages: readonly string[];
  /** The oldest version that will do, such as `2.14`. */
  readonly atLeast?: string;
  /** A command that succeeds where the tool is not needed, because another does its work. */
  readonly unless?: readonly string[];
  /** A service that its packages start, and that nobody here wants. */
  readonly service?: string;
}

/** A tool that is not there, or is too old: then `found` is its version. */
export interface MissingTool extends Tool {
  readonly found?: string;
}

const everyProvider: readonly Tool[] = [
  { name: 'vagrant', why: 'starts the local hosts', packages: ['vagrant'] },
  {
    name: 'ansible-playbook',
    why: 'builds the hosts',
    packages: ['ansible'],
    atLeast: '2.14',
  },
  { name: 'ssh', why: 'reaches the hosts', packages: ['openssh-client'] },
  { name: 'ssh-keygen', why: 'makes the keys of the hosts', packages: ['openssh-client'] },
];

const dockerPackages = ['docker.io', 'docker-cli', 'ca-certificates'] as const;

const docker: readonly Tool[] = [
  { name: 'docker', why: 'starts and stops the local hosts', packages: dockerPackages },
  {
    name: 'dockerd',
    why: 'runs the local hosts',
    packages: dockerPackages,
    // A client alone is no engine; an engine may also run elsewhere, as Docker Desktop's does.
    unless: ['docker', 'info'],
  },
];

const mmdebstrap: Tool = {
  name: 'mmdebstrap',
  why: 'makes the image of a host from Debian packages, as no image registry answers',
  packages: ['mmdebstrap'],
};

/** What `npm test` calls beside the tools of a fleet with Docker. */
export const testTools: readonly Tool[] = [
  { name: 'git', why: 'copies the project, and serves a release', packages: ['git'] },
  { name: 'chromium', why: 'opens pads as a user does', packages: ['chromium'] },
  { name: 'yamllint', why: 'checks the generated YAML', packages: ['yamllint'] },
  { name: 'ansible-lint', why: 'checks the generated Ansible', packages: ['ansible-lint'] },
  {
    name: 'nginx',
    why: 'routes requests with the generated configuration',
    packages: ['nginx', 'libnginx-mod-http-js'],
    service: 'nginx',
  },
];

/** The tools for a provider; `bare`: the host image must be made without an image registry. */
export function neededTools(provider: Provider, bare: boolean): readonly Tool[] {
  if (provider === 'docker') return [...docker, ...everyProvider, ...(bare ? [mmdebstrap] : [])];
  if (provider === 'virtualbox') {
    const why = 'runs the local hosts (package from virtualbox.org)';
    return [{ name: 'VBoxManage', why, packages: [] }, ...everyProvider];
  }
  const packages = ['libvirt-daemon-system', 'qemu-system-x86', 'vagrant-libvirt'];
  return [{ name: 'virsh', why: 'runs the local hosts', packages }, ...everyProvider];
}

/** Those of `tools` that are not installed, or too old. */
export async function missingTools(tools: readonly Tool[]): Promise<readonly MissingTool[]> {
  const checked = await Promise.all(tools.map(check));
  return checked.filter((tool) => tool !== undefined);
}

async function check(tool: Tool): Promise<MissingTool | undefined> {
  if ((await run(['which', tool.name])).code !== 0) {
    return tool.unless && (await run(tool.unless)).code === 0 ? undefined : tool;
  }
  if (tool.atLeast === undefined) return undefined;
  const found = firstVersion((await run([tool.name, '--version'])).stdout);
  return found !== undefined && isAtLeast(found, tool.atLeast)
    ? undefined
    : { ...tool, found: found ?? 'unknown' };
}

/** The first version number in a program's own words: `ansible-playbook [core 2.14.18]` → 2.14.18. */
export function firstVersion(text: string): string | undefined {
  return /\d+(?:\.\d+)+/.exec(text)?.[0];
}

/** Whether version `found` is `wanted` or newer, number by number. */
export function isAtLeast(found: string, wanted: string): boolean {
  const have = found.split('.').map(Number);
  for (const [index, want] of wanted.split('.').map(Number).entries()) {
    const number = have[index] ?? 0;
    if (number !== want) return number > want;
  }
  return true;
}

/** One issue for each missing tool, the last with the command that installs all of them. */
export function missingToolsError(missing: readonly MissingTool[]): UserError {
  const packages = [...new Set(missing.flatMap((tool) => tool.packages))];
  return new UserError(
    missing.map((tool) => ({
      code: 'tool-missing',
      message: tool.found
        ? `${tool.name} ${tool.found} is too old: padfleet needs ${tool.atLeast}. It ${tool.why}.`
        : `${tool.name} is not installed. It ${tool.why}.`,
      hint: packages.length
        ? `Let padfleet install it (npm run tools -- --install), or: sudo apt-get install ${packages.join(' ')}`
        : 'Install it as its maker says.',
    })),
  );
}

/**
 * Installs the Debian packages of missing tools with apt-get, through sudo unless we are root.
 * @throws UserError `tool-install` when there is no apt-get or it fails.
 */
export async function installTools(
  missing: readonly MissingTool[],
  say: (line: string) => void = () => undefined,
): Promise<void> {
  if ((await run(['which', 'apt-get'])).code !== 0) throw missingToolsError(missing);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  apt.push('-o', 'DPkg::Lock::Timeout=120');
  const wanted = [...new Set(missing.flatMap((tool) => tool.packages))];
  await aptGet([...apt, 'update'], say);
  // docker-cli is a package of its own from Debian 13 on.
  const known = await run(['apt-cache', 'pkgnames']);
  const names = new Set(known.stdout.split('\n'));
  const packages = wanted.filter((name) => names.has(name));
  // Recommended packages are left out: Vagrant's would bring libvirt and QEMU.
  await aptGet([...apt, 'install', '--yes', '--no-install-recommends', ...packages], say);
  for (const { service } of missing) {
    if (!service) continue;
    const systemd = await run([...sudo, 'systemctl', 'disable', '--now', service]);
    // A machine without systemd: a container, mostly.
    if (systemd.code !== 0) await run([...sudo, 'service', service, 'stop']);
  }
}

async function aptGet(words: readonly string[], say: (line: string) => void): Promise<void> {
  const result = await run(words, { onLine: say });
  if (result.code === 0) return;
  throw new UserError([
    {
      code: 'tool-install',
      message: `apt-get failed.\n${lastLines(result.stderr, 5)}`,
      hint: `Run it by hand to see all of it: ${words.join(' ')}`,
    },
  ]);
}
