/** empty-tier at 12:9: an environment without a host for the web tier. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  environments: {
    production: {
      kind: 'servers',
      network: '192.168.20.0/24',
      hosts: {
        proxy: [{ name: 'proxy1', address: '192.168.20.10' }],
        web: [],
        database: [{ name: 'database1', address: '192.168.20.30' }],
      },
    },
  },
});
