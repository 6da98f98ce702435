/** Old text that stays. */
export interface Keep {
  readonly kind: 'keep';
  readonly length: number;
}

/** Old text that goes. */
export interface Remove {
  readonly kind: 'remove';
  readonly length: number;
}

/** New text, put in front of the old text that the next part speaks of. */
export interface Insert {
  readonly kind: 'insert';
  readonly text: string;
  readonly attributes: Attributes;
}

export type Part = Keep | Remove | Insert;

/**
 * Attributes of inserted text, as the JSON of their key and value pairs in the changeset's order:
 * `[["author","a.x"]]`, or `[]`. Text so that equal means equal.
 */
export type Attributes = string;

/**
 * What Etherpad calls a changeset, with its text in place and without what is only about looks.
 * Parts run over the old text; what they leave out at its end is kept. Lengths are UTF-16 code
 * units, as everywhere in Etherpad.
 */
export interface Change {
  readonly oldLength: number;
  readonly parts: readonly Part[];
}

/** The change that changes nothing in a text of this length. */
export function identity(length: number): Change {
  return { oldLength: length, parts: [] };
}

export function isIdentity(change: Change): boolean {
  return change.parts.length === 0;
}

/** Length of the text that the change makes. */
export function newLength(change: Change): number {
  return change.parts.reduce((length, part) => {
    if (part.kind === 'insert') return length + part.text.length;
    return part.kind === 'remove' ? length - part.length : length;
  }, change.oldLength);
}

/** Replaces `removed` code units at `at` by `text`. */
export function splice(
  oldLength: number,
  at: number,
  removed: number,
  text: string,
  attributes: Attributes,
): Change {
  return normalize(oldLength, [
    { kind: 'keep', length: at },
    { kind: 'remove', length: removed },
    { kind: 'insert', text, attributes },
  ]);
}

/**
 * The one way to write a change, which Etherpad's `checkRep` insists on: nothing empty, neighbours
 * of a kind joined, removals before insertions at one place, no keep at the end.
 */
export function normalize(oldLength: number, loose: Iterable<Part>): Change {
  const parts: Part[] = [];
  let kept = 0;
  let removed = 0;
  let inserts: Insert[] = [];

  const flush = () => {
    if (removed > 0) parts.push({ kind: 'remove', length: removed });
    parts.push(...inserts);
    removed = 0;
    inserts = [];
  };

  for (const part of loose) {
    if (lengthOf(part) === 0) continue;
    if (part.kind === 'keep') {
      flush();
      kept += part.length;
      continue;
    }
    if (kept > 0) parts.push({ kind: 'keep', length: kept });
    kept = 0;
    if (part.kind === 'remove') removed += part.length;
    else join(inserts, part);
  }
  flush();
  return { oldLength, parts };
}

export function lengthOf(part: Part): number {
  return part.kind === 'insert' ? part.text.length : part.length;
}

/** Adds to the end, to the last insertion when the two look the same. */
function join(inserts: Insert[], next: Insert): void {
  const last = inserts.at(-1);
  if (last?.attributes !== next.attributes) inserts.push(next);
  else inserts[inserts.length - 1] = { ...last, text: last.text + next.text };
}
