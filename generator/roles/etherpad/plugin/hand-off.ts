import { setImmediate } from 'node:timers/promises';
import type { Database } from './database.ts';
import type { Etherpad } from './etherpad.ts';
import { type Holding, type Holdings, quiet } from './holdings.ts';
import type { Lease } from './lease.ts';
import { reasonOf } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Storage } from './storage.ts';

/**
 * Gives a pad up: nobody enters any more, its browsers are cut off (they reconnect by themselves, to
 * the next owner), what runs ends, what is not yet written is, memory forgets it, the database knows.
 *
 * @returns When it is no longer ours. Never throws: what goes wrong is logged, and the pad stays ours
 * in the database alone, from where the next request takes it up again.
 */
export type HandOff = (holding: Holding) => Promise<void>;

export function createHandOff(parts: {
  readonly database: Database;
  readonly etherpad: Etherpad;
  readonly holdings: Holdings;
  readonly lease: Pick<Lease, 'renounce'>;
  readonly metrics: Metrics;
  readonly storage: Storage;
}): HandOff {
  const { database, etherpad, holdings, lease, metrics, storage } = parts;

  async function handOff(holding: Holding): Promise<void> {
    const { pad, term } = holding;
    await empty(holding, storage);
    // The lease was lost in the meantime: by now the pad may be ours anew.
    if (holdings.get(pad) !== holding) return;
    etherpad.pads.unloadPad(pad);
    storage.purge(pad);
    try {
      await database.release(pad, term.epoch);
      metrics.count('hand_offs');
    } catch (error) {
      // Should it still arrive under this epoch, it would take the pad from whoever claims it now.
      lease.renounce(`cannot give up ${pad}: ${reasonOf(error)}`);
    }
    if (holdings.get(pad) === holding) holdings.delete(pad);
  }

  return (holding) => {
    holding.leaving ??= handOff(holding).catch((error) =>
      lease.renounce(`cannot hand ${holding.pad} off: ${reasonOf(error)}`),
    );
    return holding.leaving;
  };
}

/**
 * Cuts a pad's browsers off, and waits until nothing runs and all is written. For a pad that nobody
 * enters any more.
 */
export async function empty(holding: Holding, storage: Pick<Storage, 'settle'>): Promise<void> {
  closeSockets(holding);
  await quiet(holding);
  // Those who were about to enter when it began.
  closeSockets(holding);
  // Etherpad begins some writes without waiting for them.
  await setImmediate();
  await storage.settle(holding.pad);
}

/** Never with a `disconnect` message, which would freeze the editor until the page is loaded again. */
function closeSockets({ sockets }: Holding): void {
  for (const socket of sockets) socket.conn.close();
}
