/** Where an edit goes, in code units. */
export interface Place {
  readonly at: number;
  /** Code units that the edit takes away there: 0 or 1, and never one of a token. */
  readonly removed: number;
}

/** One edit of so many takes something away. */
const removal = 4;

/**
 * A random place for an edit: in front of the pad's last line break, which is Etherpad's own, and
 * between tokens rather than within one.
 *
 * @param random from 0 up to but not including 1
 */
export function placeEdit(text: string, random: () => number): Place {
  const at = outsideToken(text, Math.floor(random() * text.length));
  const removable = at < text.length - 1 && text[at] !== '<';
  return { at, removed: removable && random() < 1 / removal ? 1 : 0 };
}

/** Behind the token, where the place is within one. */
function outsideToken(text: string, at: number): number {
  const opened = at === 0 ? -1 : text.lastIndexOf('<', at - 1);
  const closed = at === 0 ? -1 : text.lastIndexOf('>', at - 1);
  return opened > closed ? text.indexOf('>', at) + 1 : at;
}
