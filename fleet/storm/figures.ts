import type { Edit } from './journal.ts';
import { greatest, percentile } from './statistics.ts';
import type { Storm, Story } from './story.ts';

/** How many edits were made, and what came of them. */
export interface EditCount {
  readonly typed: number;
  readonly acknowledged: number;
}

/** How editors fared. Times are milliseconds. */
export interface EditorFigures extends EditCount {
  readonly count: number;
  /** Edits acknowledged each second while typing went on. */
  readonly perSecond: number;
  /** How long edits waited, from typing to acknowledgement; `longest` of those without one, too. */
  readonly wait: { readonly p50: number; readonly p95: number; readonly longest: number };
  /**
   * The longest pause of an editor: what the edit that waited longest waited beyond the median of
   * all. An edit that was never acknowledged waited until it was given up.
   */
  readonly pause: number;
  /** When that edit was typed, since typing began. */
  readonly pausedAt: number;
  /** The longest time from one acknowledgement of an editor to its next, beyond the plan's interval. */
  readonly silence: number;
  /** How many times connections came back, and that of one editor at most. */
  readonly reconnects: { readonly total: number; readonly most: number };
}

export function measureEditors(
  editors: readonly Story[],
  { plan, typing }: Pick<Storm, 'plan' | 'typing'>,
): EditorFigures {
  const edits = editors.flatMap((story) => story.edits);
  const acknowledged = edits.filter((edit) => edit.acknowledged);
  const waits = acknowledged.map(waitOf);
  const slowest = edits.reduce<Edit | undefined>(
    (most, edit) => (most === undefined || waitOf(edit) > waitOf(most) ? edit : most),
    undefined,
  );
  const longest = slowest ? waitOf(slowest) : 0;
  const p50 = percentile(waits, 0.5);
  const inTime = acknowledged.filter(({ ended = 0 }) => ended <= typing.to);
  return {
    count: editors.length,
    ...countEdits(edits),
    perSecond: (1000 * inTime.length) / (typing.to - typing.from),
    wait: { p50, p95: percentile(waits, 0.95), longest },
    pause: Math.max(0, longest - p50),
    pausedAt: slowest ? slowest.typed - typing.from : 0,
    silence: greatest(editors.map((story) => longestGap(story.edits) - plan.interval)),
    reconnects: {
      total: countReconnects(editors),
      most: greatest(editors.map(({ reconnects }) => reconnects)),
    },
  };
}

export function countEdits(edits: readonly Edit[]): EditCount {
  const acknowledged = edits.filter((edit) => edit.acknowledged).length;
  return { typed: edits.length, acknowledged };
}

export function countReconnects(stories: readonly Story[]): number {
  return stories.reduce((total, { reconnects }) => total + reconnects, 0);
}

/** Milliseconds from typing to the end of waiting. */
export function waitOf({ typed, ended = typed }: Edit): number {
  return ended - typed;
}

/** The longest time between two acknowledgements. */
function longestGap(edits: readonly Edit[]): number {
  const times = edits.flatMap(({ ended, acknowledged }) =>
    acknowledged && ended !== undefined ? [ended] : [],
  );
  return greatest(times.slice(1).map((time, index) => time - (times[index] as number)));
}
