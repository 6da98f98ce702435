// Generated from vars.ts by `npm run bindings`. Do not edit.
import type { ArgumentSpec } from '../../ansible/argument-spec.ts';

/** The role's variables, as Ansible checks them when the role starts. */
export const spec: ArgumentSpec = {
  "etherpad_release": {
    "description": [
      "Which Etherpad to run. Built once, on the first host of the play, for all of them."
    ],
    "type": "dict",
    "required": true,
    "options": {
      "kind": {
        "description": [
          "Where it comes from: `npm` (the registry's ep_etherpad-lite), `git` (a repository at one commit) or `archive` (a source tarball on the control machine)."
        ],
        "type": "str",
        "choices": [
          "npm",
          "git",
          "archive"
        ],
        "required": true
      },
      "version": {
        "description": [
          "Version of Etherpad, such as `1.8.14`. Decides how it is built and which Node runs it."
        ],
        "type": "str",
        "required": true
      },
      "repository": {
        "description": [
          "`git` only. URL or path that `git clone` takes on the host that builds."
        ],
        "type": "str"
      },
      "commit": {
        "description": [
          "`git` only. Full commit id, 40 hexadecimal digits."
        ],
        "type": "str"
      },
      "path": {
        "description": [
          "`archive` only. Path of the `.tar.gz` on the control machine."
        ],
        "type": "str"
      },
      "sha256": {
        "description": [
          "`archive` only. SHA-256 of the tarball, 64 hexadecimal digits."
        ],
        "type": "str"
      }
    }
  },
  "etherpad_listen_address": {
    "description": [
      "The address that Etherpad listens on. Never a public one: only the proxy should reach it."
    ],
    "type": "str",
    "required": true
  },
  "etherpad_port": {
    "description": [
      "TCP port that Etherpad listens on."
    ],
    "type": "int",
    "default": 9001
  },
  "etherpad_database": {
    "description": [
      "How Etherpad reaches its database, always over TLS."
    ],
    "type": "dict",
    "required": true,
    "options": {
      "host": {
        "description": [
          "Host name, as it stands in the database server's certificate. An address is not enough."
        ],
        "type": "str",
        "required": true
      },
      "port": {
        "description": [
          "TCP port."
        ],
        "type": "int",
        "required": true
      },
      "name": {
        "description": [
          "Name of the database."
        ],
        "type": "str",
        "required": true
      },
      "user": {
        "description": [
          "This host's own account."
        ],
        "type": "str",
        "required": true
      },
      "password": {
        "description": [
          "Password of that account."
        ],
        "type": "str",
        "required": true,
        "no_log": true
      }
    }
  },
  "etherpad_database_ca": {
    "description": [
      "Certificate, in PEM text, of the authority that signed the database server's certificate."
    ],
    "type": "str",
    "required": true
  },
  "etherpad_session_key": {
    "description": [
      "Signs cookies. The same on all hosts of a fleet, or a browser loses its session between them."
    ],
    "type": "str",
    "required": true,
    "no_log": true
  },
  "etherpad_api_key": {
    "description": [
      "Key of the HTTP API. The same on all hosts of a fleet."
    ],
    "type": "str",
    "required": true,
    "no_log": true
  },
  "etherpad_artefact_dir": {
    "description": [
      "Folder on the control machine that keeps built releases."
    ],
    "type": "str",
    "default": "{{ inventory_dir }}/../../.padfleet/releases"
  },
  "etherpad_major_upgrade": {
    "description": [
      "Lets a release of a higher major version follow: browsers must reload their page then."
    ],
    "type": "bool",
    "default": false
  },
  "etherpad_settings": {
    "description": [
      "Entries of Etherpad's settings.json, merged over the role's own."
    ],
    "type": "dict",
    "default": {}
  }
};
