import { setImmediate } from 'node:timers/promises';
import type { Etherpad } from './etherpad.ts';
import type { Holdings } from './holdings.ts';

/**
 * Tells browsers of new revisions when these are in the database. Calls of the HTTP API tell them while
 * they still write (E:node/db/API.js:201-204). Where an editor's change is under way at that moment, 2.x
 * refuses it and freezes the editor (N:PadMessageHandler.ts:723).
 */
export function guardBroadcasts({ messages }: Etherpad, holdings: Holdings): void {
  const updatePadClients = messages.updatePadClients;
  messages.updatePadClients = async (pad) => {
    const revising = holdings.get(String(pad.id))?.revising;
    while (revising && revising.size > 0) {
      await Promise.allSettled(revising);
      // Who waited for the write goes first: it acknowledges the change.
      await setImmediate();
    }
    return updatePadClients(pad);
  };
}
