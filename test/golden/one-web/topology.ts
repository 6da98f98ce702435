import { defineTopology } from '../../../generator/index.ts';

/** The smallest fleet, every default left alone. The one tree that holds the roles. */
export default defineTopology({
  name: 'pads',
  web: { count: 1 },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
