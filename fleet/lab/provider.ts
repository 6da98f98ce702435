import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';
import type { Provider } from './tools.ts';

/** Every provider the Vagrantfile knows. */
export const providers: readonly Provider[] = ['docker', 'virtualbox', 'libvirt'];

/**
 * The provider to use when the operator names none: the one that this folder's hosts live in, else
 * Vagrant's own setting, else the first that is installed, else Docker, which can be installed.
 */
export async function chooseProvider(root: string): Promise<Provider> {
  const used = await usedProvider(root);
  if (used) return used;
  const wanted = providers.find((name) => name === process.env.VAGRANT_DEFAULT_PROVIDER);
  if (wanted) return wanted;
  const programs = { docker: 'dockerd', virtualbox: 'VBoxManage', libvirt: 'virsh' } as const;
  for (const provider of providers) {
    if ((await run(['which', programs[provider]])).code === 0) return provider;
  }
  return 'docker';
}

async function usedProvider(root: string): Promise<Provider | undefined> {
  const machines = join(root, '.vagrant/machines');
  for (const host of await readdir(machines).catch((): string[] => [])) {
    for (const name of await readdir(join(machines, host)).catch((): string[] => [])) {
      const files = await readdir(join(machines, host, name)).catch((): string[] => []);
      const provider = providers.find((known) => known === name);
      if (provider && files.includes('id')) return provider;
    }
  }
  return undefined;
}
