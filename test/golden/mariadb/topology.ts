import { defineTopology } from '../../../generator/index.ts';

/** The second engine, on another port. */
export default defineTopology({
  name: 'pads',
  web: { count: 2 },
  database: { engine: 'mariadb', version: '11.8', port: 3307 },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
