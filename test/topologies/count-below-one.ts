/** invalid-count at 6:10: no web server at all. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  web: { count: 0 },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
