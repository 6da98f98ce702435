// Generated from vars.ts by `npm run bindings`. Do not edit.
import type { ArgumentSpec } from '../../ansible/argument-spec.ts';

/** The role's variables, as Ansible checks them when the role starts. */
export const spec: ArgumentSpec = {
  "base_peers": {
    "description": [
      "Hosts that this one reaches by name, without a DNS server: web hosts know the database host so, whose certificate holds its name."
    ],
    "type": "list",
    "elements": "dict",
    "options": {
      "name": {
        "description": [
          "Host name, a single label such as `web1`."
        ],
        "type": "str",
        "required": true
      },
      "address": {
        "description": [
          "Its IPv4 address on the environment's network."
        ],
        "type": "str",
        "required": true
      }
    },
    "default": []
  }
};
