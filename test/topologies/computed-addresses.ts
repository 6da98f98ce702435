/** invalid-address at 17:9: addresses are computed, and run past 255. */
import { defineTopology } from '../../generator/index.ts';

const web = Array.from({ length: 40 }, (_, i) => ({
  name: `web${i + 1}`,
  address: `192.168.20.${217 + i}`,
}));

export default defineTopology({
  name: 'padfleet',
  environments: {
    production: {
      kind: 'servers',
      network: '192.168.0.0/16',
      hosts: {
        proxy: [{ name: 'proxy1', address: '192.168.20.10' }],
        web,
        database: [{ name: 'database1', address: '192.168.20.30' }],
      },
    },
  },
});
