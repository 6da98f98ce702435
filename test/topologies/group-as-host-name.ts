/** reserved-host-name at 11:19: a host is called as its group. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  environments: {
    production: {
      kind: 'servers',
      network: '192.168.20.0/24',
      hosts: {
        proxy: [{ name: 'proxy', address: '192.168.20.10' }],
        web: [{ name: 'web1', address: '192.168.20.21' }],
        database: [{ name: 'database1', address: '192.168.20.30' }],
      },
    },
  },
});
