// Generated from the modules' own argument checks by `npm run bindings`. Do not edit.
import type { Constraints } from './constraints.ts';

/** By module: what it refuses that its type does not say. */
export const constraints: Readonly<Record<string, Constraints>> = {
  "ansible.builtin.apt": {
    "mutually_exclusive": [
      [
        "deb",
        "name",
        "upgrade"
      ]
    ],
    "required_one_of": [
      [
        "autoremove",
        "deb",
        "name",
        "update_cache",
        "upgrade"
      ]
    ]
  },
  "ansible.builtin.blockinfile": {
    "mutually_exclusive": [
      [
        "insertafter",
        "insertbefore"
      ]
    ]
  },
  "ansible.builtin.command": {
    "mutually_exclusive": [
      [
        "argv",
        "cmd"
      ]
    ],
    "required_one_of": [
      [
        "argv",
        "cmd"
      ]
    ]
  },
  "ansible.builtin.copy": {
    "mutually_exclusive": [
      [
        "content",
        "src"
      ]
    ],
    "required_one_of": [
      [
        "content",
        "src"
      ]
    ]
  },
  "ansible.builtin.cron": {
    "mutually_exclusive": [
      [
        "insertafter",
        "insertbefore"
      ]
    ]
  },
  "ansible.builtin.debug": {
    "mutually_exclusive": [
      [
        "msg",
        "var"
      ]
    ]
  },
  "ansible.builtin.get_url": {
    "secrets": [
      "url_password"
    ]
  },
  "ansible.builtin.git": {
    "mutually_exclusive": [
      [
        "bare",
        "separate_git_dir"
      ],
      [
        "accept_hostkey",
        "accept_newhostkey"
      ]
    ],
    "required_by": {
      "archive_prefix": [
        "archive"
      ]
    }
  },
  "ansible.builtin.group": {
    "required_if": [
      {
        "option": "non_unique",
        "is": true,
        "requires": [
          "gid"
        ],
        "any": false
      }
    ],
    "defaults": {
      "non_unique": false
    }
  },
  "ansible.builtin.include_vars": {
    "mutually_exclusive": [
      [
        "dir",
        "file"
      ]
    ],
    "required_one_of": [
      [
        "dir",
        "file"
      ]
    ]
  },
  "ansible.builtin.lineinfile": {
    "mutually_exclusive": [
      [
        "insertafter",
        "insertbefore"
      ],
      [
        "regexp",
        "search_string"
      ],
      [
        "backrefs",
        "search_string"
      ]
    ]
  },
  "ansible.builtin.pause": {
    "mutually_exclusive": [
      [
        "minutes",
        "seconds"
      ]
    ]
  },
  "ansible.builtin.service": {
    "required_one_of": [
      [
        "enabled",
        "state"
      ]
    ]
  },
  "ansible.builtin.shell": {
    "required_one_of": [
      [
        "cmd"
      ]
    ]
  },
  "ansible.builtin.systemd": {
    "required_one_of": [
      [
        "daemon_reexec",
        "daemon_reload",
        "enabled",
        "masked",
        "state"
      ]
    ],
    "required_by": {
      "enabled": [
        "name"
      ],
      "masked": [
        "name"
      ],
      "state": [
        "name"
      ]
    }
  },
  "ansible.builtin.unarchive": {
    "mutually_exclusive": [
      [
        "exclude",
        "include"
      ]
    ]
  },
  "ansible.builtin.uri": {
    "mutually_exclusive": [
      [
        "body",
        "src"
      ]
    ],
    "secrets": [
      "url_password"
    ]
  },
  "ansible.builtin.user": {
    "secrets": [
      "password",
      "ssh_key_passphrase"
    ]
  },
  "ansible.posix.sysctl": {
    "required_if": [
      {
        "option": "state",
        "is": "present",
        "requires": [
          "value"
        ],
        "any": false
      }
    ],
    "defaults": {
      "state": "present"
    }
  },
  "community.crypto.openssl_csr": {
    "mutually_exclusive": [
      [
        "privatekey_content",
        "privatekey_path"
      ],
      [
        "subject",
        "subject_ordered"
      ]
    ],
    "required_together": [
      [
        "authority_cert_issuer",
        "authority_cert_serial_number"
      ]
    ],
    "required_if": [
      {
        "option": "state",
        "is": "present",
        "requires": [
          "privatekey_content",
          "privatekey_path"
        ],
        "any": true
      }
    ],
    "defaults": {
      "state": "present"
    },
    "secrets": [
      "privatekey_content",
      "privatekey_passphrase"
    ]
  },
  "community.crypto.openssl_csr_pipe": {
    "mutually_exclusive": [
      [
        "privatekey_content",
        "privatekey_path"
      ],
      [
        "subject",
        "subject_ordered"
      ]
    ],
    "required_together": [
      [
        "authority_cert_issuer",
        "authority_cert_serial_number"
      ]
    ],
    "required_one_of": [
      [
        "privatekey_content",
        "privatekey_path"
      ]
    ],
    "secrets": [
      "privatekey_content",
      "privatekey_passphrase"
    ]
  },
  "community.crypto.openssl_privatekey": {
    "required_together": [
      [
        "cipher",
        "passphrase"
      ]
    ],
    "required_if": [
      {
        "option": "type",
        "is": "ECC",
        "requires": [
          "curve"
        ],
        "any": false
      }
    ],
    "defaults": {
      "type": "RSA"
    },
    "secrets": [
      "passphrase"
    ]
  },
  "community.crypto.openssl_privatekey_pipe": {
    "required_if": [
      {
        "option": "type",
        "is": "ECC",
        "requires": [
          "curve"
        ],
        "any": false
      }
    ],
    "required_together": [
      [
        "cipher",
        "passphrase"
      ]
    ],
    "secrets": [
      "content",
      "passphrase"
    ]
  },
  "community.crypto.x509_certificate": {
    "mutually_exclusive": [
      [
        "csr_content",
        "csr_path"
      ],
      [
        "privatekey_content",
        "privatekey_path"
      ],
      [
        "ownca_content",
        "ownca_path"
      ],
      [
        "ownca_privatekey_content",
        "ownca_privatekey_path"
      ]
    ],
    "required_if": [
      {
        "option": "provider",
        "is": "entrust",
        "requires": [
          "entrust_api_client_cert_key_path",
          "entrust_api_client_cert_path",
          "entrust_api_key",
          "entrust_api_user",
          "entrust_requester_email",
          "entrust_requester_name",
          "entrust_requester_phone"
        ],
        "any": false
      },
      {
        "option": "state",
        "is": "present",
        "requires": [
          "provider"
        ],
        "any": false
      }
    ],
    "defaults": {
      "state": "present"
    },
    "secrets": [
      "entrust_api_client_cert_key_path",
      "entrust_api_key",
      "ownca_privatekey_content",
      "ownca_privatekey_passphrase",
      "privatekey_content",
      "privatekey_passphrase"
    ]
  },
  "community.crypto.x509_certificate_info": {
    "mutually_exclusive": [
      [
        "content",
        "path"
      ]
    ],
    "required_one_of": [
      [
        "content",
        "path"
      ]
    ]
  },
  "community.crypto.x509_certificate_pipe": {
    "mutually_exclusive": [
      [
        "csr_content",
        "csr_path"
      ],
      [
        "privatekey_content",
        "privatekey_path"
      ],
      [
        "ownca_content",
        "ownca_path"
      ],
      [
        "ownca_privatekey_content",
        "ownca_privatekey_path"
      ]
    ],
    "required_if": [
      {
        "option": "provider",
        "is": "entrust",
        "requires": [
          "entrust_api_client_cert_key_path",
          "entrust_api_client_cert_path",
          "entrust_api_key",
          "entrust_api_user",
          "entrust_requester_email",
          "entrust_requester_name",
          "entrust_requester_phone"
        ],
        "any": false
      }
    ],
    "secrets": [
      "entrust_api_client_cert_key_path",
      "entrust_api_key",
      "ownca_privatekey_content",
      "ownca_privatekey_passphrase",
      "privatekey_content",
      "privatekey_passphrase"
    ]
  },
  "community.mysql.mysql_db": {
    "secrets": [
      "login_password"
    ]
  },
  "community.mysql.mysql_info": {
    "secrets": [
      "login_password"
    ]
  },
  "community.mysql.mysql_query": {
    "mutually_exclusive": [
      [
        "named_args",
        "positional_args"
      ]
    ],
    "secrets": [
      "login_password"
    ]
  },
  "community.mysql.mysql_user": {
    "mutually_exclusive": [
      [
        "append_privs",
        "subtract_privs"
      ]
    ],
    "secrets": [
      "login_password",
      "password"
    ]
  },
  "community.mysql.mysql_variables": {
    "secrets": [
      "login_password"
    ]
  }
};
