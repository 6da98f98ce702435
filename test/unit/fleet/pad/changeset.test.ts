import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apply } from '../../../../fleet/pad/changeset/apply.ts';
import {
  type Change,
  identity,
  isIdentity,
  normalize,
  type Part,
} from '../../../../fleet/pad/changeset/change.ts';
import { compose } from '../../../../fleet/pad/changeset/compose.ts';
import { follow } from '../../../../fleet/pad/changeset/follow.ts';
import { pack } from '../../../../fleet/pad/changeset/pack.ts';
import type { Pool } from '../../../../fleet/pad/changeset/pool.ts';
import { unpack } from '../../../../fleet/pad/changeset/unpack.ts';

/** A changeset and what Etherpad itself made of it: see record-changesets.ts. */
interface Recorded {
  readonly pool: Pool;
  readonly text: string;
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly afterA: string;
  readonly afterC: string;
  readonly aThenC: string;
  readonly bAfterA: string;
  readonly aAfterB: string;
  readonly wire: { readonly changeset: string; readonly pool: Pool };
}

const recorded: Recorded[] = readFileSync(join(import.meta.dirname, 'changesets.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('what Etherpad itself makes of a changeset', () => {
  test.each([...recorded.entries()])('case %i comes out the same', (_, recording) => {
    const { pool, text, a, b, c, ...etherpad } = recording;
    const [changeA, changeB, changeC] = [unpack(a, pool), unpack(b, pool), unpack(c, pool)];
    expect(apply(changeA, text)).toBe(etherpad.afterA);
    expect(apply(changeC, etherpad.afterA)).toBe(etherpad.afterC);
    expect(apply(compose(changeA, changeC), text)).toBe(etherpad.afterC);
    expect(follow(changeA, changeB, 'applied')).toEqual(unpack(etherpad.bAfterA, pool));
    expect(follow(changeB, changeA, 'following')).toEqual(unpack(etherpad.aAfterB, pool));
    expect(pack(changeC, etherpad.afterA)).toEqual(etherpad.wire);
  });

  test('the record holds enough of it', () => {
    expect(recorded.length).toBeGreaterThan(100);
    expect(recorded.filter(({ text }) => text.includes('\n\n')).length).toBeGreaterThan(10);
  });
});

const character = fc.constantFrom('a', 'b', '\n', 'é', '𝄞');
const phrase = (min: number) => fc.string({ unit: character, minLength: min, maxLength: 12 });

/** Any change of this text: what the slices do not take in is kept. */
function changeOf(text: string): fc.Arbitrary<Change> {
  const insert = fc.record({
    kind: fc.constant('insert' as const),
    text: phrase(1),
    attributes: fc.constantFrom('[]', '[["author","a.one"]]', '[["insertorder","first"]]'),
  });
  const slice = fc.record({
    kind: fc.constantFrom('keep' as const, 'remove' as const),
    length: fc.integer({ min: 1, max: 6 }),
  });
  return fc.array(fc.oneof(insert, slice), { maxLength: 8 }).map((parts) => {
    let room = text.length;
    const fitting = parts.filter((part: Part) => {
      if (part.kind === 'insert') return true;
      if (part.length > room) return false;
      room -= part.length;
      return true;
    });
    return normalize(text.length, fitting);
  });
}

const twoOfOneText = phrase(0).chain((text) =>
  fc.tuple(fc.constant(text), changeOf(text), changeOf(text)),
);
const oneAfterTheOther = phrase(0)
  .chain((text) => fc.tuple(fc.constant(text), changeOf(text)))
  .chain(([text, first]) =>
    fc.tuple(fc.constant(text), fc.constant(first), changeOf(apply(first, text))),
  );

describe('what holds for any change', () => {
  test('composing two is the same as applying one after the other', () => {
    fc.assert(
      fc.property(oneAfterTheOther, ([text, first, second]) => {
        expect(apply(compose(first, second), text)).toBe(apply(second, apply(first, text)));
      }),
    );
  });

  test('two sides that follow each other come to the same text', () => {
    fc.assert(
      fc.property(twoOfOneText, ([text, a, b]) => {
        expect(apply(follow(a, b, 'applied'), apply(a, text))).toBe(
          apply(follow(b, a, 'following'), apply(b, text)),
        );
      }),
    );
  });

  test('to follow a composition is to follow its parts in turn, where only one side inserts', () => {
    fc.assert(
      fc.property(
        oneAfterTheOther.chain(([text, first, second]) =>
          fc.tuple(fc.constant(text), fc.constant(first), fc.constant(second), changeOf(text)),
        ),
        ([text, first, second, change]) => {
          const removals = normalize(
            text.length,
            change.parts.filter(({ kind }) => kind !== 'insert'),
          );
          expect(follow(compose(first, second), removals, 'applied')).toEqual(
            follow(second, follow(first, removals, 'applied'), 'applied'),
          );
        },
      ),
    );
  });

  test('packing and unpacking give it back', () => {
    fc.assert(
      fc.property(oneAfterTheOther, ([text, change]) => {
        const { changeset, pool } = pack(change, text);
        expect(unpack(changeset, pool)).toEqual(change);
      }),
    );
  });

  test('nothing comes of following or composing the identity', () => {
    fc.assert(
      fc.property(oneAfterTheOther, ([text, change]) => {
        const nothing = identity(text.length);
        expect(compose(nothing, change)).toEqual(change);
        expect(follow(nothing, change, 'applied')).toEqual(change);
        expect(isIdentity(follow(change, nothing, 'applied'))).toBe(true);
      }),
    );
  });
});

describe('what is refused', () => {
  const pool: Pool = { numToAttrib: {}, nextNum: 0 };

  test.each([
    ['no changeset', 'hello'],
    ['an operation that is none', 'Z:1>1?1$a'],
    ['lengths that do not add up', 'Z:1>2+1$a'],
    ['less text than it inserts', 'Z:1>3+3$a'],
    ['more text than it inserts', 'Z:1>1+1$ab'],
    ['an attribute that the pool lacks', 'Z:1>1*0+1$a'],
    ['more removed than there is', 'Z:1<1-2$'],
  ])('%s', (_, changeset) => {
    expect(() => unpack(changeset, pool)).toThrow();
  });

  test('a change for a text of another length', () => {
    expect(() => apply(identity(3), 'four')).toThrow(RangeError);
    expect(() => compose(identity(3), identity(4))).toThrow(RangeError);
    expect(() => follow(identity(3), identity(4), 'applied')).toThrow(RangeError);
  });
});
