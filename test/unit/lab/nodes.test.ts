import { expect, test } from '@jest/globals';
import { parseNodes, readNodes } from '../../../fleet/lab/nodes.ts';

test('a list of hosts', () => {
  const text = `---
fleet: lecture
network: 10.88.0.0/24
nodes:
  - {name: web1, tier: web, address: 10.88.0.100, memory: 1024, cpus: 1}
  - {name: web2, tier: web, address: 10.88.0.101, memory: 1024, cpus: 1}
`;
  expect(parseNodes(text)).toEqual({
    fleet: 'lecture',
    network: '10.88.0.0/24',
    hosts: [
      { name: 'web1', address: '10.88.0.100' },
      { name: 'web2', address: '10.88.0.101' },
    ],
  });
});

test.each(['', 'fleet: x', '- a', 'nodes: [1]\nfleet: x\nnetwork: y', 'a: [', '{'])(
  'something else: %s',
  (text) => {
    expect(parseNodes(text)).toBeUndefined();
  },
);

test('a missing list says how to write it', async () => {
  await expect(readNodes('/nonexistent')).rejects.toMatchObject({
    issues: [{ code: 'lab-nodes', hint: 'Write it from topology.ts: npm run generate' }],
  });
});
