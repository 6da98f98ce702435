import type { Claimed, Database } from './database.ts';
import { createHolding, enter, type Holding, type Holdings } from './holdings.ts';
import type { Lease, Term } from './lease.ts';
import { log, reasonOf } from './log.ts';
import type { Metrics } from './metrics.ts';
import { now, sleep } from './time.ts';

/** What came of asking for a pad. */
export type Claim =
  /** Ours, and entered: the caller must `leave` it. */
  | { readonly outcome: 'mine'; readonly holding: Holding }
  /** Another server's, which was last heard of so many ms ago. */
  | { readonly outcome: 'other'; readonly server: string; readonly behindMs: number }
  /** `lost`: we have no lease, or have left it to a successor. `none`: we drain, and nobody else lives. */
  | { readonly outcome: 'lost' | 'none' };

/** How this server comes to own pads. */
export interface Claims {
  /** Enters a pad, claiming it if nobody owns it. Waits while we are handing it off ourselves. */
  enter(pad: string): Promise<Claim>;
  /** The same, asking its owner to give it up. Gives up itself after so many ms. */
  obtain(pad: string, patience: number): Promise<Claim>;
}

/**
 * @param claimed called with every pad that becomes ours, before anybody enters it
 * @param replaced whether all is left to a successor: from then on nobody enters
 */
export function createClaims(parts: {
  readonly database: Database;
  readonly lease: Lease;
  readonly holdings: Holdings;
  readonly metrics: Metrics;
  readonly claimed: (pad: string) => void;
  readonly replaced: () => unknown;
}): Claims {
  const { database, lease, holdings, metrics, replaced } = parts;
  const asked = new Map<string, Promise<Claimed>>();

  async function ask(pad: string, term: Term): Promise<Claimed> {
    try {
      const answer = await database.claim(pad, term.epoch);
      // What the database gave us since a hand-over began is the successor's.
      if (answer.outcome === 'mine' && lease.term() === term && !replaced()) {
        metrics.count('claims');
        parts.claimed(pad);
        holdings.set(pad, createHolding(pad, term));
      }
      return answer;
    } catch (error) {
      log(`cannot ask who owns ${pad}: ${reasonOf(error)}`);
      return { outcome: 'lost' };
    } finally {
      asked.delete(pad);
    }
  }

  async function enterPad(pad: string): Promise<Claim> {
    // Indexes take `abc ` for `abc`: it would be claimed, and given up, in the name of that pad.
    if (pad.endsWith(' ')) return { outcome: 'none' };
    for (;;) {
      const term = lease.term();
      if (!term || replaced()) return { outcome: 'lost' };
      const holding = holdings.get(pad);
      if (holding?.leaving) {
        await holding.leaving;
      } else if (holding) {
        return { outcome: 'mine', holding: enter(holding) };
      } else {
        // One question for all who ask at once.
        const question = asked.get(pad) ?? ask(pad, term);
        asked.set(pad, question);
        const answer = await question;
        if (answer.outcome !== 'mine') return answer;
      }
    }
  }

  async function obtain(pad: string, patience: number): Promise<Claim> {
    const until = now() + patience;
    for (let pause = 20; ; pause = Math.min(pause * 1.5, 100)) {
      const claim = await enterPad(pad);
      if (claim.outcome !== 'other' || now() >= until) return claim;
      await database.want(pad).catch((error) => log(`cannot ask for ${pad}: ${reasonOf(error)}`));
      await sleep(pause);
    }
  }

  return { enter: enterPad, obtain };
}
