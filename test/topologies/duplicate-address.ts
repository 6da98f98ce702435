/** duplicate-address at 14:27: two web hosts have one address. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  environments: {
    production: {
      kind: 'servers',
      network: '192.168.20.0/24',
      hosts: {
        proxy: [{ name: 'proxy1', address: '192.168.20.10' }],
        web: [
          { name: 'web1', address: '192.168.20.21' },
          { name: 'web2', address: '192.168.20.21' },
        ],
        database: [{ name: 'database1', address: '192.168.20.30' }],
      },
    },
  },
});
