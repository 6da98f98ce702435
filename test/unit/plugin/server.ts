import { createClaims } from '../../../generator/roles/etherpad/plugin/claims.ts';
import type { Etherpad } from '../../../generator/roles/etherpad/plugin/etherpad.ts';
import { createHandOff } from '../../../generator/roles/etherpad/plugin/hand-off.ts';
import type { Holding, Holdings } from '../../../generator/roles/etherpad/plugin/holdings.ts';
import type { Lease, Term } from '../../../generator/roles/etherpad/plugin/lease.ts';
import { createMetrics } from '../../../generator/roles/etherpad/plugin/metrics.ts';
import type { Storage } from '../../../generator/roles/etherpad/plugin/storage.ts';
import { createSuccession } from '../../../generator/roles/etherpad/plugin/succession.ts';
import type { SharedDatabase } from './database.ts';

/** A server of the fleet with everything but Etherpad, whose part only notes what is asked of it. */
export function makeServer(shared: SharedDatabase, name: string) {
  const database = shared.as(name);
  const holdings: Holdings = new Map();
  const metrics = createMetrics();
  const padless = new Set<Promise<unknown>>();
  const asked: string[] = [];
  const first: Term = { server: name, epoch: 1 };
  const held: { term: Term | undefined } = { term: first };
  const lease = { term: () => held.term } as Lease;
  const replaced = () => succession.replaced();
  const claims = createClaims({ database, lease, holdings, metrics, claimed: () => {}, replaced });
  const etherpad = {
    pads: { unloadPad: (pad: string) => asked.push(`unload ${pad}`) },
  } as unknown as Etherpad;
  const storage = {
    settle: async (pad: string) => {
      asked.push(`settle ${pad}`);
    },
    purge: (pad: string) => {
      asked.push(`purge ${pad}`);
    },
  } as unknown as Storage;
  const handOff = createHandOff({ database, etherpad, holdings, lease, metrics, storage });
  const succession = createSuccession({
    holdings,
    lease,
    storage,
    padless,
    unreplaced: () => asked.push('end'),
  });

  /** Enters a pad that must be ours. */
  async function enter(pad: string): Promise<Holding> {
    const claim = await claims.enter(pad);
    if (claim.outcome !== 'mine') throw new Error(`${pad}: ${claim.outcome}`);
    return claim.holding;
  }
  return { claims, enter, handOff, held, holdings, asked, metrics, padless, replaced, succession };
}
