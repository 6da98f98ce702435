import { describe, expect, test } from '@jest/globals';
import type { Socket } from '../../../generator/roles/etherpad/plugin/etherpad.ts';
import { leave } from '../../../generator/roles/etherpad/plugin/holdings.ts';
import { shareDatabase } from './database.ts';
import { makeServer } from './server.ts';

/** Lets everything run that can. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a hand-off', () => {
  test('waits for what runs, writes, forgets, and only then gives the pad up', async () => {
    const shared = shareDatabase();
    const { asked, enter, handOff, holdings } = makeServer(shared, 'web1');
    const holding = await enter('a');
    const done = handOff(holding);
    await turn();
    expect(asked).toEqual([]);
    leave(holding);
    await done;
    expect(asked).toEqual(['settle a', 'unload a', 'purge a']);
    expect(shared.calls).toEqual(['claim a', 'release a']);
    expect(holdings.size).toBe(0);
  });

  test('cuts browsers off at once, before it waits', async () => {
    const { enter, handOff } = makeServer(shareDatabase(), 'web1');
    const holding = await enter('a');
    const closed: string[] = [];
    holding.sockets.add({ id: '1', conn: { close: () => closed.push('1') } } as unknown as Socket);
    void handOff(holding);
    expect(closed).toEqual(['1']);
  });

  test('is one, however often it is asked for', async () => {
    const shared = shareDatabase();
    const { enter, handOff } = makeServer(shared, 'web1');
    const holding = await enter('a');
    leave(holding);
    await Promise.all([handOff(holding), handOff(holding)]);
    expect(shared.calls.filter((call) => call === 'release a')).toHaveLength(1);
  });

  test('lets nobody in: who comes meanwhile asks the database again afterwards', async () => {
    const shared = shareDatabase();
    const { claims, enter, handOff } = makeServer(shared, 'web1');
    const holding = await enter('a');
    const done = handOff(holding);
    const late = claims.enter('a');
    await turn();
    leave(holding);
    await done;
    shared.owners.set('a', { server: 'web2', epoch: 1 });
    const claim = await late;
    expect(shared.calls.slice(0, 3)).toEqual(['claim a', 'release a', 'claim a']);
    expect(claim.outcome === 'mine' && claim.holding === holding).toBe(false);
  });
});
