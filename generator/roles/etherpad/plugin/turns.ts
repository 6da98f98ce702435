import type { Holding } from './holdings.ts';

/**
 * Keeps changes of editors and calls of the HTTP API on one pad apart. Etherpad queues changes, but lets
 * a call add a revision in the middle of one; 2.x then refuses the change and freezes the editor
 * (N:PadMessageHandler.ts:723).
 */
interface Turns {
  /** Changes under way; Etherpad itself has them one after another. */
  changes: number;
  /** A call that waits or runs: no change begins. */
  call: Promise<void> | undefined;
  /** Wakes a call that waits for the last change. */
  last: (() => void) | undefined;
}

const turnsOf = new WeakMap<Holding, Turns>();

/** Handles a change of an editor once no call is at work on the pad. */
export async function inChange<T>(holding: Holding, work: () => Promise<T>): Promise<T> {
  const turns = find(holding);
  while (turns.call) await turns.call;
  turns.changes += 1;
  try {
    return await work();
  } finally {
    turns.changes -= 1;
    if (turns.changes === 0) turns.last?.();
  }
}

/** Makes a call once no change and no other call is at work on its pads. */
export async function inCall<T>(holdings: readonly Holding[], work: () => Promise<T>): Promise<T> {
  const [holding, ...others] = holdings;
  if (!holding) return work();
  const turns = find(holding);
  while (turns.call) await turns.call;
  let done = () => {};
  turns.call = new Promise((resolve) => {
    done = resolve;
  });
  try {
    while (turns.changes > 0) {
      await new Promise<void>((resolve) => {
        turns.last = resolve;
      });
    }
    return await inCall(others, work);
  } finally {
    turns.call = undefined;
    done();
  }
}

function find(holding: Holding): Turns {
  const turns = turnsOf.get(holding) ?? { changes: 0, call: undefined, last: undefined };
  turnsOf.set(holding, turns);
  return turns;
}
