import { proxyUrl } from '../fleet/proxy-url.ts';
import { UserError } from '../generator/errors.ts';
import { resolve } from '../generator/model/resolve.ts';
import { loadTopology } from './load-topology.ts';

/** The environment that Vagrant makes, as far as the local commands need it. */
export interface LocalEnvironment {
  readonly name: string;
  /** Where a browser finds the fleet. */
  readonly url: string;
}

/**
 * Finds the `vagrant` environment of `topology.ts`.
 * @throws UserError for a wrong topology, and `no-vagrant` when it has no such environment.
 */
export async function localEnvironment(): Promise<LocalEnvironment> {
  const fleet = resolve(await loadTopology());
  const environment = fleet.environments.find(({ kind }) => kind === 'vagrant');
  if (environment) return { name: environment.name, url: `${proxyUrl(environment)}/` };
  throw new UserError([
    {
      code: 'no-vagrant',
      message:
        'No environment is of the kind `vagrant`, so there is nothing to run on this machine.',
      hint: "Add one: local: { kind: 'vagrant', network: '192.168.56.0/24' }",
      where: 'topology.ts',
    },
  ]);
}
