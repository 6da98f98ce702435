/** network-too-small at 8:31: more web hosts than addresses. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  web: { count: 200 },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
