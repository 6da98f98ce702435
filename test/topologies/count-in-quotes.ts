/** wrong-type at 7:10: a number in quotes. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  // @ts-expect-error: the compiler finds it too, where one runs
  web: { count: '3' },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
