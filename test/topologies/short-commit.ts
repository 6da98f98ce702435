/** invalid-commit at 10:5: a tag, which can move, instead of a commit. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  release: {
    kind: 'git',
    version: '3.3.1',
    repository: 'https://github.com/ether/etherpad.git',
    commit: 'v3.3.1',
  },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
