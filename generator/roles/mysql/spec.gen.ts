// Generated from vars.ts by `npm run bindings`. Do not edit.
import type { ArgumentSpec } from '../../ansible/argument-spec.ts';

/** The role's variables, as Ansible checks them when the role starts. */
export const spec: ArgumentSpec = {
  "mysql_engine": {
    "description": [
      "Which server software runs. Cannot be changed on a host that holds the other engine's data."
    ],
    "type": "str",
    "choices": [
      "mysql",
      "mariadb"
    ],
    "required": true
  },
  "mysql_version": {
    "description": [
      "Release line: `9.7` or `8.4` of `mysql`, `11.8` of `mariadb`. The role stops when the host's operating system does not offer it."
    ],
    "type": "str",
    "choices": [
      "9.7",
      "8.4",
      "11.8"
    ],
    "required": true
  },
  "mysql_listen_addresses": {
    "description": [
      "IPv4 addresses that the server listens on. Name every one: it never listens on all."
    ],
    "type": "list",
    "elements": "str",
    "required": true
  },
  "mysql_accounts": {
    "description": [
      "Every account, apart from `root` and the server's own. An account that is no longer listed is removed."
    ],
    "type": "list",
    "elements": "dict",
    "required": true,
    "options": {
      "name": {
        "description": [
          "Account name, such as `web1`."
        ],
        "type": "str",
        "required": true
      },
      "host": {
        "description": [
          "The one address that it may log in from, such as `10.88.0.100`."
        ],
        "type": "str",
        "required": true
      },
      "password": {
        "description": [
          "Its password."
        ],
        "type": "str",
        "required": true,
        "no_log": true
      },
      "privileges": {
        "description": [
          "What it may do with what, such as `etherpad.*:EXECUTE` or `etherpad.store:SELECT,INSERT`. It may do nothing else."
        ],
        "type": "list",
        "elements": "str",
        "required": true
      }
    }
  },
  "mysql_port": {
    "description": [
      "TCP port."
    ],
    "type": "int",
    "default": 3306
  },
  "mysql_database": {
    "description": [
      "Database that is made, with Etherpad's table, the leases and the fence."
    ],
    "type": "str",
    "default": "etherpad"
  },
  "mysql_tls_ca": {
    "description": [
      "PEM file on the host: the authority that signed the server's certificate. The server gets a copy."
    ],
    "type": "str",
    "default": "/etc/padfleet/tls/ca.crt"
  },
  "mysql_tls_certificate": {
    "description": [
      "PEM file on the host: the server's certificate. The server gets a copy."
    ],
    "type": "str",
    "default": "/etc/padfleet/tls/host.crt"
  },
  "mysql_tls_key": {
    "description": [
      "PEM file on the host: the key of that certificate. The server gets a copy."
    ],
    "type": "str",
    "default": "/etc/padfleet/tls/host.key"
  },
  "mysql_debian_mirror": {
    "description": [
      "Debian mirror that `9.7` comes from: MySQL is in unstable only."
    ],
    "type": "str",
    "default": "http://deb.debian.org/debian"
  },
  "mysql_max_connections": {
    "description": [
      "Connections at one time. A web host keeps sixteen at most."
    ],
    "type": "int",
    "default": 300
  },
  "mysql_buffer_pool_mb": {
    "description": [
      "Memory for pages of tables, in MiB. The default is half of the host's memory, at most 4 GiB."
    ],
    "type": "int",
    "default": "{{ [128, [4096, ansible_facts.memtotal_mb // 512 * 256] | min] | max }}"
  },
  "mysql_wait_timeout": {
    "description": [
      "Seconds after which an idle connection is closed."
    ],
    "type": "int",
    "default": 28800
  },
  "mysql_gone": {
    "description": [
      "Web servers, no longer listed, that `gone.yml` shuts out."
    ],
    "type": "list",
    "elements": "str",
    "default": []
  },
  "mysql_binlog_days": {
    "description": [
      "Days that the binary log, which point-in-time recovery needs, is kept."
    ],
    "type": "int",
    "default": 7
  }
};
