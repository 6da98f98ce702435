import type { Database } from './database.ts';
import { log, reasonOf } from './log.ts';
import { now, sleep } from './time.ts';

/** How long a lease lasts that nobody renews. Unit: ms. */
export const leaseMs = 5000;

const beatMs = 1000;
/** After a beat that failed: there are not many left. */
const againMs = 200;

/** A lease from its beginning until it is lost. Pads are owned in a term; the next one starts with none. */
export interface Term {
  readonly server: string;
  readonly epoch: number;
}

/** This server's right to own pads. */
export interface Lease {
  /** The term, while it is certain that nobody else may own our pads. */
  term(): Term | undefined;
  draining(): boolean;
  /** ms since the database last confirmed it. */
  age(): number;
  /**
   * Asks for a new term, with no pads.
   *
   * @throws Error when the database gives none.
   */
  begin(): Promise<Term>;
  /**
   * Asks for a new term with the pads of an older one of this server, which ends by that.
   *
   * @throws Error when the database gives none: the older one may have ended.
   */
  succeed(epoch: number): Promise<Term>;
  /** Has the term lost at once, though it may still be ours in the database. */
  renounce(reason: string): void;
  drain(yes: boolean): Promise<void>;
  /** Gives the term up. */
  end(): Promise<void>;
}

/** Whether a lease is still certain: measured from before the beat was sent, on our own clock. */
export function isCertain(beatSent: number, at: number): boolean {
  return at - beatSent < leaseMs;
}

/**
 * Renews the lease every second.
 *
 * @param lost Called once for a term that the database denies, or has not confirmed in time. `term()`
 * is `undefined` by then.
 */
export function createLease(database: Database, lost: (term: Term, reason: string) => void): Lease {
  let held: Term | undefined;
  let confirmed = 0;
  let draining = false;

  const term = () => (isCertain(confirmed, now()) ? held : undefined);

  function lose(reason: string): void {
    const gone = held;
    held = undefined;
    if (gone) lost(gone, reason);
  }

  async function beat(of: Term): Promise<void> {
    while (held === of) {
      const sent = now();
      let pause = beatMs;
      try {
        const answer = await database.renew(of.epoch, leaseMs);
        if (held !== of) return;
        if (!answer.held) return lose('the database says that it has expired');
        confirmed = sent;
        draining = answer.draining;
      } catch (error) {
        log(`the lease was not renewed: ${reasonOf(error)}`);
        pause = againMs;
      }
      await sleep(Math.max(againMs, sent + pause - now()));
    }
  }

  async function watch(of: Term): Promise<void> {
    while (held === of) {
      if (!isCertain(confirmed, now())) return lose(`not confirmed for ${leaseMs} ms`);
      await sleep(confirmed + leaseMs - now());
    }
  }

  async function hold(asked: () => Promise<Term>): Promise<Term> {
    const sent = now();
    const begun = await asked();
    held = begun;
    confirmed = sent;
    draining = false;
    void beat(begun);
    void watch(begun);
    return begun;
  }

  return {
    term,
    draining: () => draining,
    age: () => now() - confirmed,
    begin: () => hold(() => database.begin(leaseMs)),
    succeed: (epoch) => hold(() => database.succeed(epoch, leaseMs)),
    renounce: lose,
    drain: async (yes) => {
      if (!held) throw new Error('this server has no lease');
      await database.drain(held.server, yes);
      draining = yes;
    },
    end: async () => {
      const gone = held;
      held = undefined;
      if (gone) await database.end(gone.epoch);
    },
  };
}
