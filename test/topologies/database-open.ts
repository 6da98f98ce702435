/** database-open at 13:41: the database has an address of the Internet. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  environments: {
    production: {
      kind: 'servers',
      network: '8.8.4.0/24',
      hosts: {
        proxy: [{ name: 'proxy1', address: '8.8.4.10' }],
        web: [{ name: 'web1', address: '8.8.4.21' }],
        database: [{ name: 'database1', address: '8.8.4.30' }],
      },
    },
  },
});
