import type { ClientCost } from './cost.ts';
import type { Edit } from './journal.ts';
import type { Participant } from './participant.ts';
import type { StormPlan } from './plan.ts';

/** What somebody did in a storm, and saw of it. */
export interface Story extends Pick<Participant, 'name' | 'kind' | 'pad'> {
  readonly edits: readonly Edit[];
  /** How many times the connection was lost and came back. */
  readonly reconnects: number;
  /** Why it did not get in, or was put out for good: such as `badChangeset`, or no reconnect. */
  readonly out?: string;
  /** What it saw in the end, unless it was out. */
  readonly text?: string;
}

/** What happened in a storm. */
export interface Storm {
  readonly plan: StormPlan;
  readonly startedAt: Date;
  /** When typing began and ended, in milliseconds since the storm began, as in `Edit`. */
  readonly typing: { readonly from: number; readonly to: number };
  readonly pads: readonly string[];
  readonly stories: readonly Story[];
  readonly client: ClientCost;
}

/**
 * What somebody has to tell. The list of edits is the journal's own: those that still wait end when
 * the pad is closed.
 */
export function tellStory({ name, kind, pad, journal, open, refused }: Participant): Story {
  const waiting = journal.waiting();
  const stuck = waiting > 0 ? `${waiting} of its edits are not acknowledged` : undefined;
  const out = refused ?? open?.ended()?.message ?? stuck;
  const story = { name, kind, pad, edits: journal.edits, reconnects: open?.reconnects() ?? 0 };
  if (out) return { ...story, out };
  return open ? { ...story, text: open.text() } : story;
}
