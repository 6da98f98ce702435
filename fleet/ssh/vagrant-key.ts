import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The key that Vagrant gave a machine, under the name of whichever provider made it. */
export function vagrantKey(root: string, machine: string): string | undefined {
  const folder = join(root, '.vagrant/machines', machine);
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .map((provider) => join(folder, provider, 'private_key'))
    .find((file) => existsSync(file));
}
