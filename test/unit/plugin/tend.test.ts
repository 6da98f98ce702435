import { expect, test } from '@jest/globals';
import { leave } from '../../../generator/roles/etherpad/plugin/holdings.ts';
import { tendPads } from '../../../generator/roles/etherpad/plugin/tend.ts';
import { shareDatabase } from './database.ts';
import { makeServer } from './server.ts';

/** Lets everything run that can. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

function makeTended({ draining = false } = {}) {
  const shared = shareDatabase();
  const server = makeServer(shared, 'web1');
  const database = shared.as('web1');
  const lease = { term: () => server.held.term, draining: () => draining };
  return { shared, ...server, tend: () => tendPads({ ...server, database, lease }) };
}

test('a pad that another server wants is handed off, and no other', async () => {
  const { shared, enter, tend, holdings } = makeTended();
  for (const pad of ['a', 'b']) leave(await enter(pad));
  await shared.as('web2').want('a');
  await tend();
  await turn();
  expect([...holdings.keys()]).toEqual(['b']);
});

test('a server that drains hands everything off', async () => {
  const { enter, tend, holdings } = makeTended({ draining: true });
  for (const pad of ['a', 'b']) leave(await enter(pad));
  await tend();
  await turn();
  expect(holdings.size).toBe(0);
});

test('a wanted pad that is ours by the database only is not given up under a request that enters it', async () => {
  const { shared, claims, tend, holdings } = makeTended();
  shared.owners.set('a', { server: 'web1', epoch: 1 });
  await shared.as('web2').want('a');
  const tended = tend();
  const claim = await claims.enter('a');
  await tended;
  await turn();
  if (claim.outcome !== 'mine') throw new Error(claim.outcome);
  expect(shared.calls).not.toContain('release a');
  leave(claim.holding);
  await turn();
  await turn();
  expect(shared.calls.filter((call) => call === 'release a')).toHaveLength(1);
  expect(holdings.size).toBe(0);
});
