import { header } from '../emit/header.ts';
import { emitYaml } from '../emit/yaml.ts';
import type { File } from '../file.ts';
import type { Fleet } from '../model/fleet.ts';
import { type Tier, tiers } from '../model/types.ts';

/** Memory in MiB that a machine of each tier gets from a provider that divides memory. */
const memory: Readonly<Record<Tier, number>> = { proxy: 512, web: 1024, database: 1024 };

/** `vagrant/nodes.yml`: the machines that the Vagrantfile makes; nothing if no environment is Vagrant's. */
export function vagrantFiles(fleet: Fleet): readonly File[] {
  const environment = fleet.environments.find(({ kind }) => kind === 'vagrant');
  if (!environment) return [];
  const nodes = tiers.flatMap((tier) =>
    environment.hosts[tier].map(({ name, address }) => ({
      name,
      tier,
      address,
      memory: memory[tier],
      cpus: 1,
    })),
  );
  const text = emitYaml(
    { fleet: fleet.name, environment: environment.name, network: environment.network, nodes },
    { header: header('topology.ts') },
  );
  return [{ path: 'vagrant/nodes.yml', text }];
}
