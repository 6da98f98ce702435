import { setTimeout as sleep } from 'node:timers/promises';
import { measureCost } from './cost.ts';
import { joinAll } from './join.ts';
import { type Append, appendTo, type Pace, type Participant, typeInto } from './participant.ts';
import type { StormPlan } from './plan.ts';
import { measureProgress, type StormProgress } from './progress.ts';
import { settle } from './settle.ts';
import { type Storm, tellStory } from './story.ts';

export interface StormOptions {
  /** How writers write. Needed where the plan has some. */
  readonly append?: Append | undefined;
  /** Ends the typing early. */
  readonly stop?: AbortSignal | undefined;
  /** Called each second. */
  readonly onProgress?: (progress: StormProgress) => void;
}

/**
 * Lets editors type, and waits until what they typed is acknowledged and everybody sees it, or that
 * can no longer be hoped for. What became of it in the database is `checkStorm`'s to say. The pads,
 * named `storm-<time>-<number>`, stay.
 *
 * @throws UserError when nobody could open a pad.
 * @throws Error when there are writers and no `append`.
 */
export async function runStorm(
  plan: StormPlan,
  { append, stop, onProgress }: StormOptions = {},
): Promise<Storm> {
  if (plan.writers > 0 && !append) throw new Error('there are writers, and nothing to write with');
  const startedAt = new Date();
  const start = performance.now();
  const clock = () => performance.now() - start;
  const names = Array.from(
    { length: Math.min(plan.pads, plan.editors) },
    (_, index) => `storm-${startedAt.getTime().toString(36)}-${index + 1}`,
  );
  let phase: StormProgress['phase'] = 'joining';
  let participants: readonly Participant[] = [];
  const ticker = setInterval(
    () => onProgress?.(measureProgress(phase, participants, clock())),
    1000,
  );
  try {
    participants = await joinAll(plan, names, clock);
    phase = 'typing';
    const cost = measureCost();
    const from = clock();
    const over = new AbortController();
    const typing = typeAll(participants, append, { interval: plan.interval, stop: over.signal });
    // Before its time when somebody stops it, or everybody was put out.
    await Promise.race([
      sleep(plan.seconds * 1000, undefined, { signal: stop }).catch(() => {}),
      typing,
    ]);
    over.abort();
    const to = clock();
    const client = cost();
    phase = 'settling';
    await settle(participants);
    const stories = participants.map(tellStory);
    for (const { open } of participants) open?.close();
    // Closing ended the edits that still waited; their journals hear of it in this turn.
    await Promise.all([typing, sleep(0)]);
    return { plan, startedAt, typing: { from, to }, pads: names, stories, client };
  } finally {
    clearInterval(ticker);
    for (const { open } of participants) open?.close();
  }
}

async function typeAll(
  participants: readonly Participant[],
  append: Append | undefined,
  pace: Pace,
): Promise<void> {
  await Promise.all(
    participants.map((participant) => {
      if (participant.kind === 'writer' && append) return appendTo(append, participant, pace);
      if (participant.kind !== 'editor' || !participant.open) return undefined;
      return typeInto(participant.open, participant, pace);
    }),
  );
}
