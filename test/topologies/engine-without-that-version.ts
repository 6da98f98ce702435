/** unknown-engine-version at 7:34: a version of the other engine. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  // @ts-expect-error: the compiler finds it too, where one runs
  database: { engine: 'mariadb', version: '9.7' },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
