import { expect, test } from '@jest/globals';
import { soundRecords } from '../../../generator/roles/etherpad/plugin/imports.ts';

const pad = {
  'pad:a': { head: 0, pool: { numToAttrib: { 0: ['author', 'a.1'] }, nextNum: 1 } },
  'pad:a:revs:0': { changeset: 'Z:1>0$', meta: { author: 'a.1' } },
  'globalAuthor:a.1': { name: 'Ada', padIDs: 'a' },
};

test('the records of an exported pad are imported as they are', () => {
  expect(JSON.parse(soundRecords(JSON.stringify(pad)))).toEqual(pad);
});

test.each([
  ['a plugin', { 'comments:a': { c1: 'hello' } }],
  ['no pad and no author', { x: { pool: {} } }],
  ['a session', { 'sessionstorage:s': { padIDs: {}, cookie: {} } }],
  ['an author without pads', { 'globalAuthor:a.2': { name: 'Bob' } }],
  ['nothing', { 'pad:a:revs:1': null }],
])('a record of %s is left out', (_, record) => {
  expect(JSON.parse(soundRecords(JSON.stringify({ ...pad, ...record })))).toEqual(pad);
});

test.each([
  ['a list', []],
  ['nothing', null],
  ['a pad that says it is an author', { 'pad:other': { padIDs: {} } }],
  ['a pool without attributes', { 'pad:a': { pool: {} } }],
  ['a pool with a hole', { 'pad:a': { pool: { numToAttrib: { 0: null } } } }],
])('%s is no export of a pad', (_, file) => {
  expect(() => soundRecords(JSON.stringify(file))).toThrow('no export of a pad');
});
