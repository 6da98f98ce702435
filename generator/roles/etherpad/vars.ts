import type { Defaults } from '../../ansible/role.ts';
import type { Value } from '../../ansible/value.ts';

/** Which Etherpad to run. */
export interface EtherpadRelease {
  /**
   * Where it comes from: `npm` (the registry's ep_etherpad-lite), `git` (a repository at one commit)
   * or `archive` (a source tarball on the control machine).
   */
  kind: 'npm' | 'git' | 'archive';
  /** Version of Etherpad, such as `1.8.14`. Decides how it is built and which Node runs it. */
  version: string;
  /** `git` only. URL or path that `git clone` takes on the host that builds. */
  repository?: string;
  /** `git` only. Full commit id, 40 hexadecimal digits. */
  commit?: string;
  /** `archive` only. Path of the `.tar.gz` on the control machine. */
  path?: string;
  /** `archive` only. SHA-256 of the tarball, 64 hexadecimal digits. */
  sha256?: string;
}

/** How Etherpad reaches its database. */
export interface EtherpadDatabase {
  /** Host name, as it stands in the database server's certificate. An address is not enough. */
  host: string;
  /** TCP port. */
  port: number;
  /** Name of the database. */
  name: string;
  /** This host's own account. */
  user: string;
  /**
   * Password of that account.
   *
   * @secret
   */
  password: string;
}

/** Variables of the role `etherpad`. */
export interface EtherpadVars {
  /** Which Etherpad to run. Built once, on the first host of the play, for all of them. */
  etherpad_release: EtherpadRelease;
  /** The address that Etherpad listens on. Never a public one: only the proxy should reach it. */
  etherpad_listen_address: string;
  /** TCP port that Etherpad listens on. */
  etherpad_port?: number;
  /** How Etherpad reaches its database, always over TLS. */
  etherpad_database: EtherpadDatabase;
  /** Certificate, in PEM text, of the authority that signed the database server's certificate. */
  etherpad_database_ca: string;
  /**
   * Signs cookies. The same on all hosts of a fleet, or a browser loses its session between them.
   *
   * @secret
   */
  etherpad_session_key: string;
  /**
   * Key of the HTTP API. The same on all hosts of a fleet.
   *
   * @secret
   */
  etherpad_api_key: string;
  /** Folder on the control machine that keeps built releases. */
  etherpad_artefact_dir?: string;
  /** Lets a release of a higher major version follow: browsers must reload their page then. */
  etherpad_major_upgrade?: boolean;
  /** Entries of Etherpad's settings.json, merged over the role's own. */
  etherpad_settings?: Readonly<Record<string, Value>>;
}

/** Default values of the role `etherpad`. */
export const defaults: Defaults<EtherpadVars> = {
  etherpad_port: 9001,
  etherpad_artefact_dir: '{{ inventory_dir }}/../../.padfleet/releases',
  etherpad_major_upgrade: false,
  etherpad_settings: {},
};
