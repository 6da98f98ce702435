// Generated from vars.ts by `npm run bindings`. Do not edit.
import type { ArgumentSpec } from '../../ansible/argument-spec.ts';

/** The role's variables, as Ansible checks them when the role starts. */
export const spec: ArgumentSpec = {
  "base_peers": {
    "description": [
      "Every host of the environment, this one included: all of them can then be reached by name without a DNS server."
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
