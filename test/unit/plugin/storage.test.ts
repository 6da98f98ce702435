import { afterEach, describe, expect, test } from '@jest/globals';
import type { Pool } from '../../../generator/roles/etherpad/plugin/connections.ts';
import { createHolding, type Holdings } from '../../../generator/roles/etherpad/plugin/holdings.ts';
import type { Lease, Term } from '../../../generator/roles/etherpad/plugin/lease.ts';
import { holdStorage, type Layer } from '../../../generator/roles/etherpad/plugin/storage.ts';
import type { Write } from '../../../generator/roles/etherpad/plugin/writes.ts';

const layers: Layer[] = [];
afterEach(() => {
  for (const layer of layers.splice(0)) clearInterval(layer.flushInterval);
});

/** ueberdb with a table in memory, held by a server that owns the pad `mine`. */
function hold() {
  const table = new Map<string, unknown>();
  const statements: (readonly string[])[] = [];
  const cache = new Map<string, { value?: unknown; dirty: Promise<void> | null }>();
  const refused = new Set<string>();
  const layer = {
    buffer: { _cache: cache },
    settings: Object.freeze({ bulkLimit: 100 }),
    wrappedDB: {
      get: async (key: string) => table.get(key),
      findKeys: async () => [...table.keys()],
      doBulk: async (writes: readonly Write[]) => {
        statements.push(writes.map(({ key }) => key));
        if (writes.some(({ key }) => refused.has(key))) throw new Error('refused');
      },
    },
    flushInterval: setInterval(() => {}, 1000),
    flush: async () => {},
    async _getLocked(this: Layer, key: string) {
      if (cache.has(key)) return cache.get(key)?.value;
      const value = await this.wrappedDB.get(key);
      cache.set(key, { value, dirty: null });
      return value;
    },
  } as unknown as Layer;
  layers.push(layer);
  const term: Term = { server: 'web1', epoch: 1 };
  const held: { term: Term | undefined } = { term };
  const holdings: Holdings = new Map([['mine', createHolding('mine', term)]]);
  const failed: string[] = [];
  const storage = holdStorage({
    layer,
    pool: { on: () => {}, _allConnections: { toArray: () => [] } } as unknown as Pool,
    lease: { term: () => held.term } as Lease,
    holdings,
    failed: (pad) => failed.push(pad),
  });
  return { cache, failed, held, holdings, layer, refused, statements, storage, table };
}

describe('reading', () => {
  test.each(['globalAuthor:a.1', 'sessionstorage:s', 'pad:theirs', 'pad:theirs:revs:1'])(
    '%s comes from the database each time: other servers change it',
    async (key) => {
      const { layer, table } = hold();
      table.set(key, 'old');
      await layer._getLocked(key);
      table.set(key, 'new');
      expect(await layer._getLocked(key)).toBe('new');
    },
  );

  test('a pad of ours comes from memory', async () => {
    const { layer, table } = hold();
    table.set('pad:mine:revs:1', 'old');
    await layer._getLocked('pad:mine:revs:1');
    table.set('pad:mine:revs:1', 'never');
    expect(await layer._getLocked('pad:mine:revs:1')).toBe('old');
  });

  test('what was read before the pad became ours is not kept', async () => {
    const { cache, holdings, layer, table } = hold();
    table.set('pad:next', 'old');
    const read = layer._getLocked('pad:next');
    holdings.set('next', createHolding('next', { server: 'web1', epoch: 1 }));
    await read;
    expect(cache.has('pad:next')).toBe(false);
  });

  test('needs a lease once the first one has begun', async () => {
    const { held, layer, storage } = hold();
    held.term = undefined;
    await layer._getLocked('globalAuthor:a.1');
    storage.declare(1);
    await expect(layer._getLocked('globalAuthor:a.1')).rejects.toThrow('no lease');
  });
});

describe('writing', () => {
  test("another server's pad is refused before it reaches the database", async () => {
    const { layer, statements } = hold();
    await expect(layer.wrappedDB.set('pad:theirs:revs:1', '{}')).rejects.toThrow('may not write');
    expect(statements).toEqual([]);
  });

  test('a pad with a failed write is refused: what follows rests on what is not there', async () => {
    const { holdings, layer } = hold();
    const holding = holdings.get('mine');
    if (holding) holding.broken = true;
    await expect(layer.wrappedDB.set('pad:mine', '{}')).rejects.toThrow('may not write');
  });

  test('the records of a pad, repeated one by one, still go in one statement', async () => {
    const { layer, statements } = hold();
    await Promise.all([
      layer.wrappedDB.set('pad:mine:revs:1', '{}'),
      layer.wrappedDB.set('pad:mine', '{}'),
      layer.wrappedDB.set('globalAuthor:a.1', '{}'),
    ]);
    expect(statements).toEqual([['pad:mine:revs:1', 'pad:mine'], ['globalAuthor:a.1']]);
  });

  test('of one record that fails fails all of the pad, and is reported first', async () => {
    const { failed, layer, refused } = hold();
    refused.add('pad:mine');
    const reported: (readonly string[])[] = [];
    const writes = ['pad:mine:revs:1', 'pad:mine'].map((key) =>
      layer.wrappedDB.set(key, '{}').catch(() => reported.push([...failed])),
    );
    await Promise.all(writes);
    expect(reported).toHaveLength(2);
    expect(reported.every((pads) => pads.includes('mine'))).toBe(true);
  });
});

test('a pad is settled once nothing of it waits to be written, whatever came of it', async () => {
  const { cache, storage } = hold();
  let end = (_: Error) => {};
  const dirty = new Promise<void>((_, reject) => {
    end = reject;
  });
  cache.set('pad:mine', { dirty });
  cache.set('pad:other', { dirty: new Promise(() => {}) });
  const settled = storage.settle('mine').then(() => 'settled');
  cache.set('pad:mine', { dirty: null });
  end(new Error('refused'));
  expect(await settled).toBe('settled');
});
