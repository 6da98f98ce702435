import { type Change, type Insert, lengthOf, newLength, normalize, type Part } from './change.ts';
import { reader } from './reader.ts';

/**
 * Who stands in front when both changes insert at one place and nothing else decides: the one that
 * is already there (`applied`), or the one that follows (`following`).
 */
export type Front = 'applied' | 'following';

/**
 * `change` as it must be after `applied`, where both were made for the same text. Two sides come to
 * the same text when each follows the other's and they answer `front` in opposite ways:
 * `a, follow(a, b, 'applied')` equals `b, follow(b, a, 'following')`. An Etherpad server that takes
 * in a client's change always says `applied`.
 *
 * @throws RangeError when the two are for texts of different lengths.
 */
export function follow(applied: Change, change: Change, front: Front): Change {
  if (applied.oldLength !== change.oldLength) {
    throw new RangeError(`changes of ${applied.oldLength} and ${change.oldLength} code units`);
  }
  return normalize(newLength(applied), followed(applied, change, front));
}

function* followed(applied: Change, change: Change, front: Front): Generator<Part> {
  const there = reader(applied.parts);
  const mine = reader(change.parts);

  for (;;) {
    const a = there.head();
    const b = mine.head();
    if (a?.kind === 'insert' && (b?.kind !== 'insert' || standsInFront(a, b, front))) {
      yield { kind: 'keep', length: lengthOf(there.take(a.text.length)) };
    } else if (b?.kind === 'insert') yield mine.take(b.text.length);
    else if (!b) return;
    else if (!a) yield mine.take(b.length);
    else {
      // Both speak of the old text: what is gone stays gone, and is not removed again.
      const length = Math.min(lengthOf(a), b.length);
      const { kind } = there.take(length);
      const part = mine.take(length);
      if (kind === 'keep') yield part;
    }
  }
}

/** Etherpad's order: a line marker first, text before a line break, then as `front` says. */
function standsInFront(a: Insert, b: Insert, front: Front): boolean {
  const markers = [isMarker(a), isMarker(b)];
  if (markers[0] !== markers[1]) return markers[0] === true;
  const breaks = [a.text.startsWith('\n'), b.text.startsWith('\n')];
  if (breaks[0] !== breaks[1]) return breaks[1] === true;
  return front === 'applied';
}

/** Markers of list items and headings carry this attribute, so that they stay at the line's start. */
function isMarker({ attributes }: Insert): boolean {
  return attributes.includes('["insertorder","first"]');
}
