// Generated from vars.ts by `npm run bindings`. Do not edit.
import type { ArgumentSpec } from '../../ansible/argument-spec.ts';

/** The role's variables, as Ansible checks them when the role starts. */
export const spec: ArgumentSpec = {
  "certificate_ca_dir": {
    "description": [
      "Folder on the control machine that holds the certificate authority: `ca.key` (encrypted) and `ca.crt`. Both are made when they are missing."
    ],
    "type": "str",
    "required": true
  },
  "certificate_ca_passphrase": {
    "description": [
      "Passphrase of the authority's key."
    ],
    "type": "str",
    "required": true,
    "no_log": true
  },
  "certificate_ca_name": {
    "description": [
      "Common name of the authority, such as `padfleet local CA`."
    ],
    "type": "str",
    "required": true
  },
  "certificate_names": {
    "description": [
      "Names that the host's certificate is valid for, such as `DNS:database1` and `IP:10.88.0.50`."
    ],
    "type": "list",
    "elements": "str",
    "required": true
  },
  "certificate_dir": {
    "description": [
      "Folder on the host that receives `ca.crt`, `host.crt` and `host.key`."
    ],
    "type": "str",
    "default": "/etc/padfleet/tls"
  },
  "certificate_group": {
    "description": [
      "Group whose members may read the host's key. Made when it is missing."
    ],
    "type": "str",
    "default": "root"
  },
  "certificate_ca_days": {
    "description": [
      "Life of the authority's certificate, in days."
    ],
    "type": "int",
    "default": 3650
  },
  "certificate_days": {
    "description": [
      "Life of a host's certificate, in days."
    ],
    "type": "int",
    "default": 397
  },
  "certificate_renew_days": {
    "description": [
      "A host's certificate with fewer days left than this is renewed by the next run."
    ],
    "type": "int",
    "default": 30
  }
};
