import { describe, expect, test } from '@jest/globals';
import { leave } from '../../../generator/roles/etherpad/plugin/holdings.ts';
import { shareDatabase } from './database.ts';
import { makeServer } from './server.ts';

describe('a claim', () => {
  test('is one question, however many ask at once, and none while the pad is ours', async () => {
    const shared = shareDatabase();
    const { enter } = makeServer(shared, 'web1');
    const [one, other] = await Promise.all([enter('a'), enter('a')]);
    await enter('a');
    expect(shared.calls).toEqual(['claim a']);
    expect(one).toBe(other);
    expect(one.running).toBe(3);
  });

  test('says who owns the pad when it is not ours, and remembers nothing', async () => {
    const shared = shareDatabase();
    await makeServer(shared, 'web2').enter('a');
    const { claims, holdings } = makeServer(shared, 'web1');
    expect(await claims.enter('a')).toEqual({ outcome: 'other', server: 'web2', behindMs: 0 });
    expect(holdings.size).toBe(0);
  });

  test('without a lease asks nothing', async () => {
    const shared = shareDatabase();
    const { claims, held } = makeServer(shared, 'web1');
    held.term = undefined;
    expect(await claims.enter('a')).toEqual({ outcome: 'lost' });
    expect(shared.calls).toEqual([]);
  });

  test('that was answered in an earlier term does not count', async () => {
    const shared = shareDatabase();
    const { claims, held, holdings } = makeServer(shared, 'web1');
    let answer = () => {};
    shared.pause = new Promise((resolve) => {
      answer = resolve;
    });
    const claim = claims.enter('a');
    held.term = undefined;
    answer();
    expect(await claim).toEqual({ outcome: 'lost' });
    expect(holdings.size).toBe(0);
  });
});

describe('obtaining a pad', () => {
  test('asks its owner for it until that gives it up', async () => {
    const shared = shareDatabase();
    const owner = makeServer(shared, 'web2');
    const holding = await owner.enter('a');
    const { claims } = makeServer(shared, 'web1');
    const claim = claims.obtain('a', 60_000);
    leave(holding);
    await owner.handOff(holding);
    expect(await claim).toMatchObject({ outcome: 'mine' });
    expect(shared.calls).toContain('want a');
  });

  test('ends when the owner keeps it', async () => {
    const shared = shareDatabase();
    await makeServer(shared, 'web2').enter('a');
    const { claims } = makeServer(shared, 'web1');
    expect(await claims.obtain('a', 0)).toMatchObject({ outcome: 'other', server: 'web2' });
  });
});
