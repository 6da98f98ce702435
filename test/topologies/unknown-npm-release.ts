/** unknown-npm-release at 6:27: a release that the npm registry does not have. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  release: { kind: 'npm', version: '2.5.3' },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
