import type { StoredPad } from '../database.ts';
import { apply } from '../pad/changeset/apply.ts';
import { unpack } from '../pad/changeset/unpack.ts';

/** What Etherpad makes a pad's first revision for (1.8.14: node/db/Pad.js, `init`). */
const emptyPad = '\n';

/**
 * Replays a pad's history from the empty pad, as timeslider and exports do.
 *
 * @param revisions changesets by number, all that are stored
 * @returns what is wrong with it, as sentences; nothing when it makes the pad's text
 */
export function checkHistory(
  { head, text, pool }: StoredPad,
  revisions: ReadonlyMap<number, string>,
): readonly string[] {
  const above = [...revisions.keys()].filter((number) => !(number <= head));
  const problems = above.length > 0 ? [`revisions above its last, ${head}: ${list(above)}`] : [];

  const missing: number[] = [];
  let replayed = emptyPad;
  for (let number = 0; number <= head; number += 1) {
    const changeset = revisions.get(number);
    if (changeset === undefined) missing.push(number);
    // Behind a hole nothing can be replayed.
    if (missing.length > 0) continue;
    try {
      replayed = apply(unpack(changeset as string, pool), replayed);
    } catch (error) {
      return [...problems, `revision ${number} does not apply: ${(error as Error).message}`];
    }
  }
  if (missing.length > 0)
    return [...problems, `revisions missing of 0 to ${head}: ${list(missing)}`];
  if (replayed === text) return problems;
  return [
    ...problems,
    `its history makes another text: ${replayed.length} characters, the pad has ${text.length}`,
  ];
}

function list(numbers: readonly number[]): string {
  const shown = numbers.toSorted((a, b) => a - b).slice(0, 5);
  return (
    shown.join(', ') + (numbers.length > shown.length ? ` and ${numbers.length - 5} more` : '')
  );
}
