/** port-clash at 6:12: NGINX is to listen where SSH does. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  proxy: { port: 22 },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
