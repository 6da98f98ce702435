import { type Change, lengthOf, newLength, normalize, type Part } from './change.ts';
import { reader } from './reader.ts';

/**
 * One change that does what `first` and then `second` do.
 *
 * @throws RangeError when `second` is not for the text that `first` makes.
 */
export function compose(first: Change, second: Change): Change {
  if (newLength(first) !== second.oldLength) {
    throw new RangeError(
      `first makes ${newLength(first)} code units, second is for ${second.oldLength}`,
    );
  }
  return normalize(first.oldLength, composed(first, second));
}

function* composed(first: Change, second: Change): Generator<Part> {
  const before = reader(first.parts);
  const after = reader(second.parts);

  for (;;) {
    const a = before.head();
    const b = after.head();
    if (a?.kind === 'remove') yield before.take(a.length);
    else if (b?.kind === 'insert') yield after.take(b.text.length);
    else if (!a && !b) return;
    else if (!a) yield after.take(lengthOf(b as Part));
    else if (!b) yield before.take(lengthOf(a));
    else {
      // Both speak of the text in between: `a` kept or inserted it, `b` keeps or removes it.
      const length = Math.min(lengthOf(a), b.length);
      const made = before.take(length);
      const { kind } = after.take(length);
      if (kind === 'keep') yield made;
      else if (made.kind === 'keep') yield { kind: 'remove', length };
    }
  }
}
