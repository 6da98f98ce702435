// Generated from vars.ts by `npm run bindings`. Do not edit.
import type { ArgumentSpec } from '../../ansible/argument-spec.ts';

/** The role's variables, as Ansible checks them when the role starts. */
export const spec: ArgumentSpec = {
  "nginx_web_servers": {
    "description": [
      "Every web server of the environment. Which one is asked first about a pad follows from the pad's name and from the addresses and ports in this list, not from their order."
    ],
    "type": "list",
    "elements": "dict",
    "required": true,
    "options": {
      "name": {
        "description": [
          "Host name, such as `web1`."
        ],
        "type": "str",
        "required": true
      },
      "address": {
        "description": [
          "IPv4 address on the environment's network."
        ],
        "type": "str",
        "required": true
      },
      "port": {
        "description": [
          "TCP port that Etherpad listens on."
        ],
        "type": "int",
        "required": true
      }
    }
  },
  "nginx_port": {
    "description": [
      "TCP port that browsers come to."
    ],
    "type": "int",
    "default": 80
  },
  "nginx_upload_mb": {
    "description": [
      "Largest request body, in MiB: bounds the files that can be imported into a pad."
    ],
    "type": "int",
    "default": 50
  },
  "nginx_cache_mb": {
    "description": [
      "Disk space for cached static files, in MiB."
    ],
    "type": "int",
    "default": 256
  },
  "nginx_worker_connections": {
    "description": [
      "Connections of one worker process, both sides counted: an open pad needs two."
    ],
    "type": "int",
    "default": 8192
  },
  "nginx_status_port": {
    "description": [
      "TCP port, on the loopback address only, at which NGINX tells the configuration it runs."
    ],
    "type": "int",
    "default": 8180
  }
};
