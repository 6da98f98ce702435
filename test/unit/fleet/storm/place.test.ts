import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placeEdit } from '../../../../fleet/storm/place.ts';
import { countTokens, nameOf, tokenOf } from '../../../../fleet/storm/token.ts';

/** Numbers from 0 up to but not including 1, as Math.random gives them. */
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const word = fc.oneof(
  fc.constantFrom('<A0001>', '<B0002>', '<AB12345>', '\n', 'Welcome', '\n\n', '. '),
);
const text = fc.array(word, { maxLength: 12 }).map((words) => `${words.join('')}\n`);

describe('the place of an edit', () => {
  test('never splits a token, takes one away, or touches the last line break', () => {
    fc.assert(
      fc.property(text, chance, chance, (before, where, whether) => {
        const chances = [where, whether];
        const { at, removed } = placeEdit(before, () => chances.shift() ?? 0);
        const after = `${before.slice(0, at)}<Z0001>${before.slice(at + removed)}`;
        const expected = new Map(countTokens(before)).set('<Z0001>', 1);
        expect(countTokens(after)).toEqual(expected);
        expect(after.endsWith('\n')).toBe(true);
        expect(at).toBeLessThan(before.length);
        expect(at + removed).toBeLessThan(before.length);
      }),
    );
  });

  test('is behind the token that chance fell into', () => {
    expect(placeEdit('ab<A0001>cd\n', () => 0.3)).toEqual({ at: 9, removed: 0 });
  });

  test('now and then takes away what is there', () => {
    const chances = [0, 0.2];
    expect(placeEdit('ab<A0001>\n', () => chances.shift() ?? 0)).toEqual({ at: 0, removed: 1 });
  });
});

describe('a token', () => {
  test('is as wide as it needs to be', () => {
    expect(tokenOf('A', 1)).toBe('<A0001>');
    expect(tokenOf('BC', 12_345)).toBe('<BC12345>');
  });

  test('has a name of its own for each of a thousand participants', () => {
    const names = Array.from({ length: 1000 }, (_, number) => nameOf(number));
    expect(new Set(names).size).toBe(1000);
    expect([names[0], names[25], names[26], names[27], names[702]]).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'AAA',
    ]);
  });

  test('is counted as often as it stands whole in a text', () => {
    expect(countTokens('<A0001><B0<A0002>001>x<A0001>\n')).toEqual(
      new Map([
        ['<A0001>', 2],
        ['<A0002>', 1],
      ]),
    );
  });
});
