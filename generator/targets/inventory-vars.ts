import type { Expr } from '../ansible/value.ts';
import type { Environment, Host } from '../model/fleet.ts';
import type { Release } from '../model/types.ts';
import type { BaseVars } from '../roles/base/vars.ts';
import type { CertificateVars } from '../roles/certificate/vars.ts';
import type { EtherpadVars } from '../roles/etherpad/vars.ts';
import type { MysqlAccount, MysqlVars } from '../roles/mysql/vars.ts';
import type { NginxVars } from '../roles/nginx/vars.ts';

/** A role's variables as an inventory sets them: a Jinja expression may stand for any of them. */
type Settings<Vars> = { readonly [K in keyof Vars]: Vars[K] | Expr };

/** Etherpad's database and the account that `npm run verify` reads it with. */
const database = 'etherpad';
const reader = 'reader';

/** Variables of the group `proxy`. */
export function proxyVars(environment: Environment): Settings<BaseVars & NginxVars> {
  return {
    nginx_port: environment.proxyPort,
    nginx_web_servers: environment.hosts.web.map(({ name, address }) => ({
      name,
      address,
      port: environment.webPort,
    })),
  };
}

/** Variables of the group `web`. */
export function webVars(environment: Environment): Settings<BaseVars & EtherpadVars> {
  const server = databaseHost(environment);
  return {
    base_peers: [{ name: server.name, address: server.address }],
    etherpad_release: releaseFrom(environment.release),
    etherpad_listen_address: '{{ ansible_host }}',
    etherpad_port: environment.webPort,
    etherpad_database: {
      host: server.name,
      port: environment.database.port,
      name: database,
      user: '{{ inventory_hostname }}',
      password: accountPassword('inventory_hostname'),
    },
    // Before the first run there is none, and `--check` must not stumble over that.
    etherpad_database_ca:
      "{{ lookup('ansible.builtin.file', certificate_ca_dir ~ '/ca.crt', errors='ignore') | default('', true) }}",
    etherpad_session_key: '{{ vault_session_key }}',
    etherpad_api_key: '{{ vault_api_key }}',
    etherpad_artefact_dir: '{{ inventory_dir }}/../../.padfleet/releases',
  };
}

/** Variables of the group `database`. */
export function databaseVars(
  environment: Environment,
): Settings<BaseVars & MysqlVars & Pick<CertificateVars, 'certificate_names'>> {
  const { engine, version, port } = environment.database;
  return {
    certificate_names: ['DNS:{{ inventory_hostname }}', 'IP:{{ ansible_host }}', 'IP:127.0.0.1'],
    mysql_engine: engine,
    mysql_version: version,
    mysql_port: port,
    mysql_listen_addresses: ['127.0.0.1', '{{ ansible_host }}'],
    mysql_database: database,
    mysql_max_connections: connections(environment.hosts.web.length),
    mysql_accounts: [
      {
        name: reader,
        host: '127.0.0.1',
        password: '{{ vault_reader_password }}',
        privileges: [`${database}.*:SELECT`],
      },
      ...environment.hosts.web.map(webAccount),
    ],
  };
}

/** Variables of all hosts that roles read. */
export function commonVars(
  fleet: string,
  environment: Environment,
): Settings<
  Pick<CertificateVars, 'certificate_ca_dir' | 'certificate_ca_name' | 'certificate_ca_passphrase'>
> {
  return {
    certificate_ca_dir: '{{ inventory_dir }}/pki',
    certificate_ca_name: `${fleet} ${environment.name} CA`,
    certificate_ca_passphrase: '{{ vault_ca_passphrase }}',
  };
}

/** Etherpad's pool keeps ten at most (mysql2's default `connectionLimit`), our plugin six. */
const connectionsPerWebHost = 16;

/** In steps of 500: the server restarts when this changes, and a new web host must not cause that. */
function connections(webHosts: number): number {
  return Math.ceil((webHosts * connectionsPerWebHost + 50) / 500) * 500;
}

/** Ansible would look for a relative path beside its playbooks. */
function releaseFrom(release: Release): Release {
  return release.kind === 'archive'
    ? { ...release, path: `{{ inventory_dir }}/../../${release.path}` }
    : release;
}

function webAccount({ name, address }: Host): MysqlAccount {
  return {
    name,
    host: address,
    password: accountPassword(`'${name}'`),
    // CREATE: Etherpad says CREATE TABLE IF NOT EXISTS when it starts. The procedures know who calls
    // them; one that is made anew would lose a privilege of its own, so that EXECUTE is for all.
    privileges: [`${database}.store:SELECT,INSERT,UPDATE,DELETE,CREATE`, `${database}.*:EXECUTE`],
  };
}

/** Each host's own password follows from one secret, so that a new host needs no new secret. */
function accountPassword(name: string): Expr {
  return `{{ (vault_database_password ~ ':' ~ ${name}) | ansible.builtin.hash('sha256') }}`;
}

function databaseHost(environment: Environment): Host {
  const [host] = environment.hosts.database;
  if (!host) throw new Error(`${environment.name} has no database host: the rules let it through`);
  return host;
}
