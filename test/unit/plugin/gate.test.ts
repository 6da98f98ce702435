import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Etherpad } from '../../../generator/roles/etherpad/plugin/etherpad.ts';
import { createGate } from '../../../generator/roles/etherpad/plugin/gate.ts';
import { leave } from '../../../generator/roles/etherpad/plugin/holdings.ts';
import { shareDatabase } from './database.ts';
import { makeServer } from './server.ts';

const pads = {
  readOnly: {
    isReadOnlyId: (id: string) => id.startsWith('r.'),
    getPadId: async (id: string) => (id === 'r.known' ? 'notes' : null),
  },
  pads: { sanitizePadId: async (id: string) => id.replaceAll(' ', '_') },
} as unknown as Etherpad;

/** web1, which asks, and web2, which owns the pad `a`. */
async function twoServers() {
  const shared = shareDatabase();
  const owner = makeServer(shared, 'web2');
  const holding = await owner.enter('a');
  const asking = makeServer(shared, 'web1');
  return { shared, owner, holding, ...asking, gate: createGate({ ...asking, etherpad: pads }) };
}

const plain = { unreachable: [], patience: 0 };
/** NGINX asked the owner twice. */
const gone = { unreachable: ['web2', 'web2'], patience: 0 };

describe('the gate', () => {
  test('lets a request to a free pad through, and counts it', async () => {
    const { gate, holdings } = await twoServers();
    expect(await gate.admit('b', plain)).toMatchObject({ holding: { pad: 'b', running: 1 } });
    expect(holdings.has('b')).toBe(true);
  });

  test("hands a request to the pad's owner", async () => {
    const { gate } = await twoServers();
    expect(await gate.admit('a', plain)).toEqual({ status: 200, owner: 'web2' });
  });

  test('says 504 when the owner misses its beats: its lease will end', async () => {
    const { gate, shared } = await twoServers();
    shared.behind.set('web2', 2001);
    expect(await gate.admit('a', plain)).toEqual({ status: 504 });
  });

  test('says 503 without a lease', async () => {
    const { gate, held } = await twoServers();
    held.term = undefined;
    expect(await gate.admit('a', plain)).toEqual({ status: 503 });
  });

  test('has NGINX ask an owner again that lives: a successor may listen there in a moment', async () => {
    const { gate, shared } = await twoServers();
    const asked = gate.admit('a', { unreachable: ['web2'], patience: 0 });
    expect(await Promise.race([asked, sleep(400)])).toBeUndefined();
    expect(await asked).toEqual({ status: 200, owner: 'web2' });
    expect(shared.calls).not.toContain('want a');
  });

  test('takes the pad over from an owner that lives, but not for NGINX', async () => {
    const { gate, owner, holding } = await twoServers();
    const answer = gate.admit('a', gone);
    leave(holding);
    await owner.handOff(holding);
    expect(await answer).toMatchObject({ holding: { pad: 'a' } });
  });

  test('takes the pad over at once from an owner that is silent, too', async () => {
    const { gate, owner, holding, shared } = await twoServers();
    shared.behind.set('web2', 2001);
    const answer = gate.admit('a', { unreachable: ['web2'], patience: 0 });
    leave(holding);
    await owner.handOff(holding);
    expect(await answer).toMatchObject({ holding: { pad: 'a' } });
  });

  test('sends who waits for an owner on to our successor, when one takes our place', async () => {
    const { gate, succession } = await twoServers();
    const answer = gate.admit('a', gone);
    await succession.handOver(new Promise(() => {}));
    succession.end(true);
    expect(await answer).toEqual({ status: 200, owner: 'web1' });
  });

  test('looks up read-only ids and odd names, and nothing else', async () => {
    const { gate } = await twoServers();
    expect(await gate.resolve('r.known')).toBe('notes');
    expect(await gate.resolve('a b')).toBe('a_b');
    expect(await gate.resolve('plain')).toBe('plain');
    // As Etherpad itself does.
    expect(await gate.resolve('r.unknown')).toBe('null');
  });
});
