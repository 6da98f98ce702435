/** too-many-databases at 15:11: pads on two database hosts. */
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
        database: [
          { name: 'database1', address: '192.168.20.30' },
          { name: 'database2', address: '192.168.20.31' },
        ],
      },
    },
  },
});
