/** misread-name at 8:5: Norway, which YAML takes for false. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  environments: {
    se: { kind: 'servers', network: '192.168.20.0/24', hosts: hosts('192.168.20') },
    no: { kind: 'servers', network: '192.168.30.0/24', hosts: hosts('192.168.30') },
  },
});

function hosts(net: string) {
  return {
    proxy: [{ name: 'proxy1', address: `${net}.10` }],
    web: [{ name: 'web1', address: `${net}.21` }],
    database: [{ name: 'database1', address: `${net}.30` }],
  };
}
