/** too-many-proxies at 6:12: a second proxy, which nothing can use yet. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  proxy: { count: 2 },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
