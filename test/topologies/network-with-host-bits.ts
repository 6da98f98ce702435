/** invalid-network at 7:31: the address of a host instead of the network. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.7/24' },
  },
});
