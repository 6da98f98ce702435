import { defineTopology } from '../../../generator/index.ts';

/** One more than the default: next to `one-web`, what a web host adds and what it leaves alone. */
export default defineTopology({
  name: 'pads',
  web: { count: 3 },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
