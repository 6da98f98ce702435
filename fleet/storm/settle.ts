import { setTimeout as sleep } from 'node:timers/promises';
import type { Participant } from './participant.ts';

/** Milliseconds that edits have to be acknowledged after the last was typed: 15 s of reconnects and more. */
const patience = 30_000;
/** Milliseconds that acknowledged edits have to reach everybody who looks at the pad. */
const spreading = 10_000;
/** Milliseconds from one look to the next. */
const look = 100;

/**
 * Waits until every edit is acknowledged, or will never be; then until everybody who has a pad open
 * sees one text of it. Bounded: who is not there by then is for the check to find.
 */
export async function settle(participants: readonly Participant[]): Promise<void> {
  await until(() => participants.every(({ journal }) => journal.waiting() === 0), patience);
  const pads = [...new Set(participants.map(({ pad }) => pad))].map((name) =>
    participants.filter(({ pad }) => pad === name),
  );
  await until(() => pads.every(agree), spreading);
}

/** Whether those who have a pad open see one text. */
function agree(participants: readonly Participant[]): boolean {
  const [first, ...others] = participants.flatMap(({ open }) =>
    open && !open.ended() ? [open] : [],
  );
  return others.every(
    (other) => other.revision() === first?.revision() && other.text() === first.text(),
  );
}

async function until(holds: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds() && performance.now() < end) await sleep(look);
}
