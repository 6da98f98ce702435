import type { Edit } from './journal.ts';
import type { Participant } from './participant.ts';
import { percentile } from './statistics.ts';

/** How a storm goes, told once a second. */
export interface StormProgress {
  readonly phase: 'joining' | 'typing' | 'settling';
  /** Since the storm began. */
  readonly seconds: number;
  /** Acknowledged edits each second, and how many milliseconds they waited: of the last 5 s. */
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly reconnects: number;
  /** Edits that are not acknowledged yet. */
  readonly waiting: number;
  /** Who is out: did not get in, or was put out. */
  readonly out: number;
}

/** Milliseconds that rates and percentiles look back. */
const lookBack = 5000;

/** @param now milliseconds since the storm began */
export function measureProgress(
  phase: StormProgress['phase'],
  participants: readonly Participant[],
  now: number,
): StormProgress {
  const waits = participants
    .filter(({ kind }) => kind === 'editor')
    .flatMap(({ journal }) => lately(journal.edits, now - lookBack));
  const total = (of: (participant: Participant) => number) =>
    participants.reduce((sum, participant) => sum + of(participant), 0);
  return {
    phase,
    seconds: now / 1000,
    perSecond: waits.length / (Math.min(now, lookBack) / 1000),
    p50: percentile(waits, 0.5),
    p95: percentile(waits, 0.95),
    reconnects: total(({ open }) => open?.reconnects() ?? 0),
    waiting: total(({ journal }) => journal.waiting()),
    out: total(({ refused, open }) => (refused || open?.ended() ? 1 : 0)),
  };
}

/** Waits of the edits acknowledged since: they stand at the end, in the order of typing. */
function lately(edits: readonly Edit[], since: number): readonly number[] {
  const waits: number[] = [];
  for (let index = edits.length - 1; index >= 0; index -= 1) {
    const { typed, ended, acknowledged } = edits[index] as Edit;
    if (ended === undefined || !acknowledged) continue;
    if (ended < since) break;
    waits.push(ended - typed);
  }
  return waits;
}
