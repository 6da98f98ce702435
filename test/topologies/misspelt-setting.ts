/** unknown-setting at 7:10: "count" is misspelt. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  // @ts-expect-error: the compiler finds it too, where one runs
  web: { cuont: 3 },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
