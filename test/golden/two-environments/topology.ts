import { defineTopology } from '../../../generator/index.ts';

/** A fleet on this machine and one on servers, with another release and another engine version. */
export default defineTopology({
  name: 'pads',
  web: { count: 2, port: 9002 },
  proxy: { port: 8080 },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
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
        web: [{ name: 'web1', address: '192.168.20.21' }],
        database: [{ name: 'database1', address: '192.168.20.30' }],
      },
    },
  },
});
