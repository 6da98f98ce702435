import { expect, test } from '@jest/globals';
import type { Lock } from '../../../generator/write/lock.ts';
import { sha256 } from '../../../generator/write/lock.ts';
import { plan } from '../../../generator/write/plan.ts';

const path = 'site.yml';

/** What becomes of one file, given the texts that are wanted, left there, under way and there. */
function change(texts: {
  readonly wanted?: string;
  readonly left?: string;
  readonly pending?: string;
  readonly found?: string;
}): string | undefined {
  const hashes = (text?: string) => new Map(text === undefined ? [] : [[path, sha256(text)]]);
  const lock: Lock = { files: hashes(texts.left), pending: hashes(texts.pending) };
  const files = texts.wanted === undefined ? [] : [{ path, text: texts.wanted }];
  const disk = new Map(texts.found === undefined ? [] : [[path, texts.found]]);
  return plan(files, lock, disk)[0]?.change;
}

test.each([
  ['was never there', { wanted: 'a' }, 'new'],
  ['was deleted by hand', { wanted: 'a', left: 'a' }, 'new'],
  ['is as it shall be', { wanted: 'a', left: 'a', found: 'a' }, 'same'],
  ['is as it shall be, though the lock was lost', { wanted: 'a', found: 'a' }, 'same'],
  ['is as it shall be, by hand', { wanted: 'a', left: 'b', found: 'a' }, 'same'],
  ['is as we left it', { wanted: 'b', left: 'a', found: 'a' }, 'changed'],
  ['was edited', { wanted: 'b', left: 'a', found: 'c' }, 'edited'],
  ['was edited while nothing else changed', { wanted: 'a', left: 'a', found: 'c' }, 'edited'],
  ['is not ours', { wanted: 'a', found: 'c' }, 'edited'],
  ['is no longer wanted', { left: 'a', found: 'a' }, 'removed'],
  ['is no longer wanted, but edited', { left: 'a', found: 'c' }, 'edited-removed'],
  ['is no longer wanted, and gone', { left: 'a' }, undefined],
  ['was written by a run that was killed', { wanted: 'a', pending: 'a', found: 'a' }, 'same'],
  [
    'was written by a killed run for another fleet',
    { wanted: 'b', pending: 'a', found: 'a' },
    'changed',
  ],
  [
    'was not reached by a killed run',
    { wanted: 'b', left: 'o', pending: 'a', found: 'o' },
    'changed',
  ],
  ['was written by a killed run, and is not wanted', { pending: 'a', found: 'a' }, 'removed'],
  [
    'was edited after a run was killed',
    { wanted: 'b', left: 'o', pending: 'a', found: 'c' },
    'edited',
  ],
])('a file that %s', (_, texts, expected) => {
  expect(change(texts)).toBe(expected);
});

test('a path that every JavaScript object has is a path like any other', () => {
  const none = { files: new Map(), pending: new Map() };
  const steps = plan([{ path: 'constructor', text: 'a' }], none, new Map());
  expect(steps).toEqual([{ path: 'constructor', change: 'new', after: 'a' }]);
});

test('steps are sorted by path', () => {
  const lock = { files: new Map([['b', sha256('')]]), pending: new Map() };
  const files = ['c', 'a'].map((each) => ({ path: each, text: '' }));
  const steps = plan(files, lock, new Map([['b', '']]));
  expect(steps.map((step) => step.path)).toEqual(['a', 'b', 'c']);
});
