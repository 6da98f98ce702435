import type { Claims } from './claims.ts';
import type { Database } from './database.ts';
import type { HandOff } from './hand-off.ts';
import { type Holdings, isIdle, leave } from './holdings.ts';
import type { Lease } from './lease.ts';
import { now } from './time.ts';

/** Pads that nobody has used for so long are handed off. Unit: ms. */
const idleMs = 30_000;

/**
 * Hands off what others want, what nobody uses, and everything when we drain. Does not wait for the
 * hand-offs.
 *
 * @throws Error when the database does not say what others want.
 */
export async function tendPads(parts: {
  readonly claims: Claims;
  readonly database: Database;
  readonly handOff: HandOff;
  readonly holdings: Holdings;
  readonly lease: Pick<Lease, 'term' | 'draining'>;
}): Promise<void> {
  const { claims, database, handOff, holdings, lease } = parts;
  const term = lease.term();
  if (!term) return;
  const wanted = new Set(await database.wanted(term.epoch));
  for (const holding of holdings.values()) {
    if (lease.draining() || wanted.has(holding.pad) || isIdle(holding, idleMs, now())) {
      void handOff(holding);
    }
  }
  for (const pad of wanted) {
    if (holdings.has(pad)) continue;
    // Ours by the database only: given to us, and never asked for since. A request may ask for it in
    // this very moment, so it is entered like any other before it is given up.
    const claim = await claims.enter(pad);
    if (claim.outcome !== 'mine') continue;
    leave(claim.holding);
    void handOff(claim.holding);
  }
}
