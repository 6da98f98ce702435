import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { askDocker, ensureDaemon, isDaemonOurs, stopDaemon } from './docker-daemon.ts';
import { ensureHostImage } from './host-image.ts';
import { mendDocker, removeDocker, removeSurplus } from './leftovers.ts';
import { readNodes } from './nodes.ts';
import type { Provider } from './tools.ts';
import { forgetRemoved, type Progress, vagrantDestroy, vagrantUp } from './vagrant.ts';

/** What to do with the local fleet of a folder. */
export interface LabOptions {
  /** The project's folder. */
  readonly root: string;
  readonly provider: Provider;
  /** Told what happens, a line at a time. */
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Brings up every host of `vagrant/nodes.yml`, without Ansible: the Docker daemon, the image, the
 * hosts. Does only what is not done yet, so that it is safe to run again after any kill.
 * @throws UserError saying what is wrong and what to do.
 */
export async function startLab(options: LabOptions): Promise<void> {
  const { root, provider, onProgress } = options;
  const nodes = await readNodes(root);
  if (provider !== 'docker') return vagrantUp(options);
  const say = (text: string) => onProgress?.({ text });
  await ensureDaemon({ root, say });
  await ensureHostImage(root, say);
  const running = new Set(await mendDocker(root, nodes, say));
  if (nodes.hosts.every(({ name }) => running.has(name))) return;
  try {
    await vagrantUp(options);
  } catch {
    // A container that a killed run was still making can turn up late and hold a name or address.
    await mendDocker(root, nodes, say);
    await vagrantUp(options);
  }
}

/**
 * Destroys the local fleet and leaves nothing behind: hosts and their data, the network, Vagrant's
 * notes, the Docker daemon if `startLab` started it. The image stays, for the next time.
 * @returns what was left and why, a line each.
 * @throws UserError saying what is wrong and what to do.
 */
export async function stopLab(options: LabOptions): Promise<readonly string[]> {
  const { root, provider, onProgress } = options;
  const say = (text: string) => onProgress?.({ text });
  if (provider !== 'docker') {
    await vagrantDestroy(options);
    await rm(join(root, '.vagrant'), { recursive: true, force: true });
    return [];
  }
  const nodes = await readNodes(root);
  // Nothing was ever started from here: no reason to start a daemon.
  if (!(await wasUsed(root))) {
    await stopDaemon(root);
    return [];
  }
  const left: string[] = [];
  // Containers outlive their daemon: without one, they can be neither seen nor removed.
  await ensureDaemon({ root, say });
  left.push(...(await removeDocker(root, nodes, say)));
  // In this order: Vagrant looks into every folder it knows, and makes a new `.vagrant` there.
  await forgetRemoved();
  await rm(join(root, '.vagrant'), { recursive: true, force: true });
  if ((await stopDaemon(root)) === 'in-use') {
    left.push('The Docker daemon stays: containers that are not of this fleet run on it');
  }
  return left;
}

/**
 * Destroys the hosts, and their data, that a smaller fleet has no use for any more. Only Docker tells
 * of them: Vagrant forgets a machine that its list does not name.
 * @returns their names.
 * @throws UserError saying what is wrong and what to do.
 */
export async function destroySurplus({ root, provider }: LabOptions): Promise<readonly string[]> {
  return provider === 'docker' ? removeSurplus(root, await readNodes(root)) : [];
}

async function wasUsed(root: string): Promise<boolean> {
  if (existsSync(join(root, '.vagrant')) || (await isDaemonOurs(root))) return true;
  return (await askDocker()).answers;
}
