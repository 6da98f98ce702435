import type { Defaults } from '../../ansible/role.ts';

/** An account of the database server. */
export interface MysqlAccount {
  /** Account name, such as `web1`. */
  readonly name: string;
  /** The one address that it may log in from, such as `10.88.0.100`. */
  readonly host: string;
  /**
   * Its password.
   *
   * @secret
   */
  readonly password: string;
  /**
   * What it may do with what, such as `etherpad.*:EXECUTE` or `etherpad.store:SELECT,INSERT`. It may
   * do nothing else.
   */
  readonly privileges: readonly string[];
}

/** Variables of the role `mysql`. */
export interface MysqlVars {
  /** Which server software runs. Cannot be changed on a host that holds the other engine's data. */
  readonly mysql_engine: 'mysql' | 'mariadb';
  /**
   * Release line: `9.7` or `8.4` of `mysql`, `11.8` of `mariadb`. The role stops when the host's
   * operating system does not offer it.
   */
  readonly mysql_version: '9.7' | '8.4' | '11.8';
  /** IPv4 addresses that the server listens on. Name every one: it never listens on all. */
  readonly mysql_listen_addresses: readonly string[];
  /**
   * Every account, apart from `root` and the server's own. An account that is no longer listed is
   * removed.
   */
  readonly mysql_accounts: readonly MysqlAccount[];
  /** TCP port. */
  readonly mysql_port?: number;
  /** Database that is made, with Etherpad's table, the leases and the fence. */
  readonly mysql_database?: string;
  /** PEM file on the host: the authority that signed the server's certificate. The server gets a copy. */
  readonly mysql_tls_ca?: string;
  /** PEM file on the host: the server's certificate. The server gets a copy. */
  readonly mysql_tls_certificate?: string;
  /** PEM file on the host: the key of that certificate. The server gets a copy. */
  readonly mysql_tls_key?: string;
  /** Debian mirror that `9.7` comes from: MySQL is in unstable only. */
  readonly mysql_debian_mirror?: string;
  /** Connections at one time. A web host keeps sixteen at most. */
  readonly mysql_max_connections?: number;
  /** Memory for pages of tables, in MiB. The default is half of the host's memory, at most 4 GiB. */
  readonly mysql_buffer_pool_mb?: number;
  /** Seconds after which an idle connection is closed. */
  readonly mysql_wait_timeout?: number;
  /** Web servers, no longer listed, that `gone.yml` shuts out. */
  readonly mysql_gone?: readonly string[];
  /** Days that the binary log, which point-in-time recovery needs, is kept. */
  readonly mysql_binlog_days?: number;
}

/** Default values of the role `mysql`. */
export const defaults: Defaults<MysqlVars> = {
  mysql_port: 3306,
  mysql_database: 'etherpad',
  mysql_tls_ca: '/etc/padfleet/tls/ca.crt',
  mysql_tls_certificate: '/etc/padfleet/tls/host.crt',
  mysql_tls_key: '/etc/padfleet/tls/host.key',
  mysql_debian_mirror: 'http://deb.debian.org/debian',
  mysql_max_connections: 300,
  // In steps of 256: a new kernel that sees a little less memory must not restart the server.
  mysql_buffer_pool_mb: '{{ [128, [4096, ansible_facts.memtotal_mb // 512 * 256] | min] | max }}',
  mysql_wait_timeout: 28800,
  mysql_gone: [],
  mysql_binlog_days: 7,
};
