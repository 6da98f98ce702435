import { header } from '../emit/header.ts';
import { commented } from '../emit/layout.ts';
import { emitYaml } from '../emit/yaml.ts';
import type { File } from '../file.ts';
import type { Environment, Fleet, Host } from '../model/fleet.ts';
import { tiers } from '../model/types.ts';
import { connectionVars } from './connection-vars.ts';
import { commonVars, databaseVars, proxyVars, webVars } from './inventory-vars.ts';

/** `inventories/<environment>/` for each environment: hosts by tier, and what each tier's roles are told. */
export function inventoryFiles(fleet: Fleet): readonly File[] {
  return fleet.environments.flatMap((environment) => {
    const folder = `inventories/${environment.name}`;
    return [
      { path: `${folder}/hosts.yml`, text: hosts(environment) },
      { path: `${folder}/group_vars/all/main.yml`, text: allVars(fleet, environment) },
      { path: `${folder}/group_vars/proxy.yml`, text: emitVars(proxyVars(environment)) },
      { path: `${folder}/group_vars/web.yml`, text: emitVars(webVars(environment)) },
      { path: `${folder}/group_vars/database.yml`, text: emitVars(databaseVars(environment)) },
    ];
  });
}

function hosts(environment: Environment): string {
  const groups = tiers.map((tier) => [
    tier,
    { hosts: byName(environment, environment.hosts[tier]) },
  ]);
  return emitVars({ all: { children: Object.fromEntries(groups) } });
}

/** What is special about a host; what it shares with the others stands in `group_vars`. */
function byName(environment: Environment, list: readonly Host[]): Record<string, unknown> {
  return Object.fromEntries(
    list.map(({ name, address, sshUser, sshPort }) => [
      name,
      {
        ansible_host: address,
        ansible_user: environment.kind === 'servers' ? sshUser : undefined,
        ansible_port: sshPort === 22 ? undefined : sshPort,
      },
    ]),
  );
}

function allVars(fleet: Fleet, environment: Environment): string {
  const { certificate_ca_dir, ...rest } = commonVars(fleet.name, environment);
  return emitVars({
    ...connectionVars(environment),
    certificate_ca_dir: commented(
      certificate_ca_dir,
      'The authority that signs the certificates of this environment. Never in git.',
    ),
    ...rest,
  });
}

function emitVars(values: Readonly<Record<string, unknown>>): string {
  return emitYaml(values, { header: header('topology.ts') });
}
