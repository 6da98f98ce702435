import type { Socket } from './etherpad.ts';
import type { Term } from './lease.ts';
import { now } from './time.ts';

/** A pad that this server owns: from the claim until it is handed off. */
export interface Holding {
  readonly pad: string;
  readonly term: Term;
  /** Browsers that have the pad open. */
  readonly sockets: Set<Socket>;
  /** Requests and messages that are at work on it. */
  running: number;
  /** Changes in memory that are not in the database yet. */
  readonly writing: Set<Promise<unknown>>;
  /** Those of them that are revisions. */
  readonly revising: Set<Promise<unknown>>;
  /** Set once a write has failed: what is in memory is ahead of the database. */
  broken: boolean;
  /** Set once it is being handed off: nobody enters any more. Ends when it is no longer ours. */
  leaving: Promise<void> | undefined;
  /** When it was last at work. Unit: ms of `now()`. */
  usedAt: number;
  /** Those who wait until nothing runs. */
  readonly waiting: (() => void)[];
}

/** The pads that this server owns, by name. */
export type Holdings = Map<string, Holding>;

export function createHolding(pad: string, term: Term): Holding {
  return {
    pad,
    term,
    sockets: new Set(),
    running: 0,
    writing: new Set(),
    revising: new Set(),
    broken: false,
    leaving: undefined,
    usedAt: now(),
    waiting: [],
  };
}

/** Counts one more at work on the pad. Every one must `leave`. */
export function enter(holding: Holding): Holding {
  holding.running += 1;
  return holding;
}

/** Counts one less. */
export function leave(holding: Holding): void {
  holding.running -= 1;
  holding.usedAt = now();
  if (holding.running === 0) for (const go of holding.waiting.splice(0)) go();
}

/** Waits until nothing is at work on the pad. */
export async function quiet(holding: Holding): Promise<void> {
  while (holding.running > 0) {
    await new Promise<void>((resolve) => {
      holding.waiting.push(resolve);
    });
  }
}

/** Whether nobody has used the pad for so many ms. */
export function isIdle(holding: Holding, ms: number, at: number): boolean {
  return holding.sockets.size === 0 && holding.running === 0 && at - holding.usedAt >= ms;
}
