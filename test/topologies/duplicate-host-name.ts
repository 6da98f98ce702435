/** duplicate-host-name at 13:22: the database host has the name of a web host. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  environments: {
    production: {
      kind: 'servers',
      network: '192.168.20.0/24',
      hosts: {
        proxy: [{ name: 'proxy1', address: '192.168.20.10' }],
        web: [{ name: 'web1', address: '192.168.20.21' }],
        database: [{ name: 'web1', address: '192.168.20.30' }],
      },
    },
  },
});
