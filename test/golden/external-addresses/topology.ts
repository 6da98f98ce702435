import { defineTopology } from '../../../generator/index.ts';

/** Servers only: names, addresses, accounts and SSH ports are the operator's. No Vagrant. */
export default defineTopology({
  name: 'pads',
  release: {
    kind: 'archive',
    version: '2.5.3',
    path: 'releases/etherpad-2.5.3.tar.gz',
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  environments: {
    campus: {
      kind: 'servers',
      network: '172.16.0.0/12',
      sshUser: 'ops',
      hosts: {
        proxy: [{ name: 'gate', address: '172.16.0.1' }],
        web: [
          { name: 'attic', address: '172.20.3.7', sshPort: 2222 },
          { name: 'cellar', address: '172.31.255.254', sshUser: 'root' },
        ],
        database: [{ name: 'vault', address: '172.17.9.9' }],
      },
    },
  },
});
