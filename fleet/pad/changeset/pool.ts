import type { Attributes } from './change.ts';

/** Attribute pairs by number, as they travel beside a changeset. */
export interface Pool {
  readonly numToAttrib: Readonly<Record<string, readonly [key: string, value: string]>>;
  readonly nextNum: number;
}

/**
 * Numbers such as `*0*1b` become the pairs they stand for.
 *
 * @throws RangeError when the pool lacks a number.
 */
export function readAttributes(numbers: string, pool: Pool): Attributes {
  const pairs = numbers
    .split('*')
    .slice(1)
    .map((number) => {
      const pair = pool.numToAttrib[Number.parseInt(number, 36)];
      if (!pair) throw new RangeError(`attribute *${number} is not in the pool`);
      return [pair[0], pair[1]];
    });
  return JSON.stringify(pairs);
}

/** Gives pairs their numbers, and keeps the pool to send with them. */
export function poolWriter(): { number(attributes: Attributes): string; pool(): Pool } {
  const numbers = new Map<string, number>();
  const numToAttrib: Record<string, readonly [string, string]> = {};

  const numberOf = (pair: readonly [string, string]): number => {
    const key = JSON.stringify(pair);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const next = numbers.size;
    numbers.set(key, next);
    numToAttrib[next] = pair;
    return next;
  };

  return {
    number: (attributes) =>
      (JSON.parse(attributes) as [string, string][])
        .map((pair) => `*${numberOf(pair).toString(36)}`)
        .join(''),
    pool: () => ({ numToAttrib, nextNum: numbers.size }),
  };
}
