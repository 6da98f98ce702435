import type { Reconnection } from '../pad/reconnection.ts';

/** What a storm does. */
export interface StormPlan {
  /** Where the fleet answers, such as `http://10.88.0.10`. */
  readonly url: string;
  /** Etherpad's release, such as `1.8.14`. */
  readonly release: string;
  /** How many type. */
  readonly editors: number;
  /** How many pads they share, evenly. */
  readonly pads: number;
  /** How long they type. */
  readonly seconds: number;
  /** How many look on by a read-only id, as a share of the editors, in addition to them. */
  readonly viewers: number;
  /** How many append by the HTTP API, as a share of the editors, in addition to them. */
  readonly writers: number;
  /**
   * Milliseconds from one edit of an editor to its next. Longer than from one commit of Etherpad's page
   * to its next: who types as often as the page commits, and was late once, stays late for ever. With 0
   * each commits at once and waits for the answer, which measures how fast the servers are.
   */
  readonly interval: number;
  /** How the editors' pages come back. @default as our plugin has it */
  readonly reconnection?: Reconnection;
}

/** What `npm run storm` does unless told otherwise. */
export const usualStorm = {
  editors: 12,
  pads: 6,
  seconds: 30,
  viewers: 0.2,
  writers: 0.1,
  interval: 600,
} as const satisfies Partial<StormPlan>;

/** How many look on, or write by the API: at least one where the share is not 0. */
export function crowd(editors: number, share: number): number {
  return Math.ceil(editors * share);
}
