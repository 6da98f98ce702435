import { lengthOf, type Part } from './change.ts';

/** Walks over parts, cutting them where another change's parts end. */
export interface Reader {
  /** What is left of the present part; none at the end. */
  head(): Part | undefined;
  /** The next `length` code units, which must lie within `head()`. */
  take(length: number): Part;
}

export function reader(parts: readonly Part[]): Reader {
  let index = 0;
  let head = parts[0];

  return {
    head: () => head,
    take(length) {
      if (!head) throw new RangeError('nothing is left to take');
      const [taken, rest] = cut(head, length);
      if (rest) head = rest;
      else {
        index += 1;
        head = parts[index];
      }
      return taken;
    },
  };
}

function cut(part: Part, at: number): [Part, Part | undefined] {
  if (at === lengthOf(part)) return [part, undefined];
  if (part.kind === 'insert') {
    return [
      { ...part, text: part.text.slice(0, at) },
      { ...part, text: part.text.slice(at) },
    ];
  }
  return [
    { ...part, length: at },
    { ...part, length: part.length - at },
  ];
}
