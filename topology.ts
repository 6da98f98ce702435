import { defineTopology } from './generator/index.ts';

/** The one file to edit. Then `npm run generate` and `ansible-playbook site.yml`. */
export default defineTopology({
  name: 'padfleet',

  proxy: { count: 1 },
  web: { count: 2 },
  database: { engine: 'mysql', version: '9.7' },

  environments: {
    // Four hosts on this machine: `npm run up`, or `vagrant up`.
    local: { kind: 'vagrant', network: '192.168.56.0/24' },

    // Servers that exist already: put yours here.
    production: {
      kind: 'servers',
      network: '192.168.20.0/24',
      sshUser: 'admin',
      release: {
        kind: 'git',
        version: '3.3.1',
        repository: 'https://github.com/ether/etherpad.git',
        commit: '92e23bf7d40473b9116abd5cb9278f860ded0479',
      },
      database: { engine: 'mysql', version: '8.4' },
      hosts: {
        proxy: [{ name: 'proxy1', address: '192.168.20.10' }],
        web: [
          { name: 'web1', address: '192.168.20.21' },
          { name: 'web2', address: '192.168.20.22' },
        ],
        database: [{ name: 'database1', address: '192.168.20.30' }],
      },
    },
  },
});
