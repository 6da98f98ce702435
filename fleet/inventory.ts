import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UserError } from '../generator/errors.ts';
import { type Tier, tiers } from '../generator/model/types.ts';
import { readAnsibleError } from './ansible-error.ts';
import { run } from './lab/run.ts';
import { vagrantKey } from './ssh/vagrant-key.ts';

/** One host of a running environment, and how it is reached over SSH. */
export interface FleetHost {
  readonly name: string;
  readonly address: string;
  readonly user: string;
  readonly port: number;
  /** The key to log in with; without one, the agent's and the user's own keys are tried. */
  readonly keyFile?: string;
  /**
   * Whether Vagrant made it on this computer. Such a host has another host key each time it is
   * made; any other must be known to `known_hosts`.
   */
  readonly vagrant: boolean;
}

/** A running environment, as Ansible knows it. */
export interface Inventory {
  readonly environment: string;
  readonly hosts: Readonly<Record<Tier, readonly FleetHost[]>>;
  /** Etherpad's release, such as `1.8.14`. */
  readonly release: string;
  readonly proxyPort: number;
  readonly webPort: number;
  readonly database: { readonly name: string; readonly port: number };
  /** On the control machine: the authority that signed the database host's certificate. */
  readonly caFile: string;
  readonly apiKey: string;
  /** Of the database account `reader`. */
  readonly readerPassword: string;
}

type Vars = Readonly<Record<string, unknown>>;

/**
 * Asks `ansible-inventory`, so that variables of the operator's own and vaulted files count. A
 * vault's password comes from where Ansible takes it, such as ANSIBLE_VAULT_PASSWORD_FILE.
 *
 * @param root the project's folder
 * @throws UserError when the environment, one of its hosts or a variable is not there, or Vagrant
 * has not made its machines.
 */
export async function readInventory(root: string, environment: string): Promise<Inventory> {
  const folder = join('inventories', environment);
  if (!existsSync(join(root, folder, 'hosts.yml'))) throw unknown(root, folder);
  const listed = await list(root, folder);
  const varsOf = (host: string): Vars => listed._meta?.hostvars?.[host] ?? {};
  const hosts = Object.fromEntries(
    tiers.map((tier) => [
      tier,
      (listed[tier]?.hosts ?? []).map((name) => readHost(root, name, varsOf(name))),
    ]),
  ) as Record<Tier, FleetHost[]>;

  const unmade = Object.values(hosts)
    .flat()
    .filter((host) => host.vagrant && !host.keyFile);
  if (unmade.length > 0) {
    // Whoever answers at these addresses now is somebody else.
    const message = `Vagrant has not made ${unmade.map(({ name }) => name).join(', ')}.`;
    throw problem('not-running', message, folder, 'Run `npm run up`.');
  }
  const absent = tiers.filter((tier) => hosts[tier].length === 0);
  if (absent.length > 0) {
    throw problem('inventory-tier', `No host in ${absent.join(', ')}.`, folder);
  }
  const [proxy, web, database] = tiers.map((tier) => varsOf(hosts[tier][0]?.name ?? '')) as [
    Vars,
    Vars,
    Vars,
  ];
  const text = (name: string, value: unknown): string => {
    if (typeof value === 'string' && value !== '') return value;
    throw problem('inventory-variable', `The variable ${name} is not set.`, folder);
  };
  return {
    environment,
    hosts,
    release: text('etherpad_release.version', (web.etherpad_release as Vars | undefined)?.version),
    proxyPort: Number(proxy.nginx_port ?? 80),
    webPort: Number(web.etherpad_port ?? 9001),
    database: {
      name: String(database.mysql_database ?? 'etherpad'),
      port: Number(database.mysql_port ?? 3306),
    },
    caFile: join(root, folder, 'pki/ca.crt'),
    apiKey: text('vault_api_key', web.vault_api_key),
    readerPassword: text('vault_reader_password', database.vault_reader_password),
  };
}

interface Listed {
  readonly [group: string]: { readonly hosts?: readonly string[] } | undefined;
  readonly _meta?: { readonly hostvars?: Readonly<Record<string, Vars>>; readonly hosts?: never };
}

async function list(root: string, folder: string): Promise<Listed> {
  const words = ['ansible-inventory', '-i', folder, '--list'];
  const { code, stdout, stderr } = await run(words, { cwd: root, timeout: 60_000 });
  if (code === 0) return JSON.parse(stdout);
  if (code === 127) {
    throw problem('no-ansible', 'ansible-inventory is not installed.', folder, 'Install Ansible.');
  }
  const { message, where } = readAnsibleError(stderr);
  const hint = where === undefined ? generate : mend;
  throw problem(
    'inventory',
    message,
    where === undefined ? folder : relative(root, where),
    /vault|decrypt/i.test(message) ? vault : hint,
  );
}

function readHost(root: string, name: string, vars: Vars): FleetHost {
  // Templates are not filled in by `ansible-inventory --list`: this one stands for Vagrant's keys.
  const keyFile = String(vars.ansible_ssh_private_key_file ?? '');
  const vagrant = keyFile.includes('.vagrant/machines');
  const key = vagrant ? vagrantKey(root, name) : keyFile;
  return {
    name,
    address: String(vars.ansible_host ?? name),
    user: String(vars.ansible_user ?? 'root'),
    port: Number(vars.ansible_port ?? 22),
    vagrant,
    ...(key ? { keyFile: key } : {}),
  };
}

const generate = 'Run `npm run generate`, and name an environment that topology.ts has.';
const vault = "Name the file with the vault's password in ANSIBLE_VAULT_PASSWORD_FILE.";

const mend = 'Mend it there, or take the file from your backup.';

/** An environment that is not there, with those that are. */
function unknown(root: string, folder: string): UserError {
  const inventories = join(root, 'inventories');
  const names = existsSync(inventories) ? readdirSync(inventories) : [];
  const there = names.filter((name) => existsSync(join(inventories, name, 'hosts.yml'))).sort();
  const hint =
    there.length > 0
      ? `Environments here: ${there.join(', ')}. ${generate}`
      : `No environment is here. ${generate}`;
  return problem('no-environment', `There is no ${folder}/hosts.yml.`, folder, hint);
}

function problem(code: string, message: string, where: string, hint = generate): UserError {
  return new UserError([{ code, message, hint, where }]);
}
