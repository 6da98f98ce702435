import { describe, expect, test } from '@jest/globals';
import { checkPad } from '../../../../fleet/storm/check.ts';
import { editor, history } from './stories.ts';

const found = history([0, '<A0001>'], [7, '<A0002>\n'], [3 + 12, '<A0003>']);
const { stored, revisions } = found;
const all = ['<A0001>', '<A0002>', '<A0003>'];

describe('a pad that was stormed', () => {
  test('is sound when it has every acknowledged token once, and its history makes its text', () => {
    expect(checkPad('p', [editor(all, { text: stored.text })], found)).toEqual({
      pad: 'p',
      lost: [],
      duplicated: [],
      unheard: [],
      history: [],
      astray: [],
    });
  });

  test('has lost an acknowledged token that is not in its text', () => {
    const verdict = checkPad('p', [editor([...all, '<A0004>'])], found);
    expect(verdict.lost).toEqual(['<A0004>']);
  });

  test('has lost a token that another edit tore apart', () => {
    const torn = history([0, '<A0001>'], [3, '<A0002>']);
    expect(checkPad('p', [editor(all.slice(0, 2))], torn).lost).toEqual(['<A0001>']);
  });

  test('has a token twice, acknowledged or not', () => {
    const twice = history([0, '<A0001>'], [7, '<A0001>'], [0, '<B0001>'], [7, '<B0001>']);
    const other = editor([], {
      name: 'B',
      edits: [{ token: '<B0001>', typed: 1, ended: 2, acknowledged: false }],
    });
    const verdict = checkPad('p', [editor(['<A0001>']), other], twice);
    expect(verdict.duplicated).toEqual(['<A0001>', '<B0001>']);
  });

  test('has not lost what was never acknowledged, and may have it', () => {
    const edits = ['<A0003>', '<A0009>'].map((token) => ({
      token,
      typed: 1,
      ended: 2,
      acknowledged: false,
    }));
    const verdict = checkPad('p', [editor([], { edits })], found);
    expect(verdict).toMatchObject({ lost: [], unheard: ['<A0003>'] });
  });

  test('says who saw another text in the end', () => {
    const viewer = editor([], { name: 'viewer 1', kind: 'viewer', text: 'Welcome\n\n' });
    expect(checkPad('p', [viewer], found).astray).toEqual(['viewer 1']);
  });

  test('that the database does not have has lost everything', () => {
    const verdict = checkPad('p', [editor(all)], { stored: undefined, revisions: new Map() });
    expect(verdict).toMatchObject({ lost: all, history: ['the database has no such pad'] });
  });
});

describe('a history', () => {
  const problems = (
    changed: ReadonlyMap<number, string>,
    pad: Partial<typeof stored> = {},
  ): readonly string[] =>
    checkPad('p', [], { stored: { ...stored, ...pad }, revisions: changed }).history;
  const without = (number: number) => new Map([...revisions].filter(([key]) => key !== number));

  test('may not lack a revision', () => {
    expect(problems(without(2))).toEqual(['revisions missing of 0 to 3: 2']);
  });

  test('may not lack its last revision', () => {
    expect(problems(without(3))).toEqual(['revisions missing of 0 to 3: 3']);
  });

  test('may not go on above the last revision that the pad knows', () => {
    const above = new Map([...revisions, [4, 'Z:1c>1*0+1$x']]);
    expect(problems(above)).toEqual(['revisions above its last, 3: 4']);
  });

  test('may not have a revision that another server made for another text', () => {
    const [first] = history([0, 'longer <B0001>']).revisions.values();
    const replaced = new Map([...revisions, [2, first as string]]);
    expect(problems(replaced)).toEqual([expect.stringMatching(/^revision 2 does not apply: /)]);
  });

  test('may not have a revision that makes another text', () => {
    const other = history([0, '<A0001>'], [7, '<B0002>\n'], [3 + 12, '<A0003>']);
    const replaced = new Map([...revisions, [2, other.revisions.get(2) as string]]);
    expect(problems(replaced)).toEqual([
      expect.stringMatching(/^its history makes another text: /),
    ]);
  });

  test('may not name an attribute that the pad does not know', () => {
    const pool = { numToAttrib: {}, nextNum: 0 };
    expect(problems(revisions, { pool })).toEqual([
      'revision 0 does not apply: attribute *0 is not in the pool',
    ]);
  });
});
