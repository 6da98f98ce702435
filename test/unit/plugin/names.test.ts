import { describe, expect, test } from '@jest/globals';
import {
  isKeyOf,
  isOdd,
  padOfKey,
  readTarget,
} from '../../../generator/roles/etherpad/plugin/names.ts';

test('a key that is no text belongs to no pad', () => {
  expect(isKeyOf('undefined', undefined)).toBe(false);
});

describe('the pad that a request names', () => {
  test.each([
    ['/p/notes', 'notes'],
    ['/P/notes', 'notes'],
    ['/p/notes?showChat=false', 'notes'],
    ['/p/notes/timeslider#4', 'notes'],
    ['/p/notes/7/export/txt', 'notes'],
    ['/p/notes/import', 'notes'],
    ['/ro/r.abc', 'r.abc'],
    ['/p/caf%C3%A9', 'café'],
    ['/p/a+b', 'a+b'],
    ['/p/a%2Fexport', 'a/export'],
    ['/p/a%3Fb', 'a?b'],
    ['/p/g.0123456789abcdef$minutes', 'g.0123456789abcdef$minutes'],
    ['/p/g.0123456789abcdef%24minutes', 'g.0123456789abcdef$minutes'],
  ])('%s is about %s', (url, pad) => {
    expect(readTarget(url)).toEqual({ kind: 'page', pad });
  });

  test.each(['/', '/static/js/pad.js', '/p/', '/pad/notes', '/api/1/getText?padID=a', '/p/%E9'])(
    '%s is about none',
    (url) => {
      expect(readTarget(url)).toEqual({ kind: 'other' });
    },
  );

  test('a socket has it in the query, with the session once that has begun', () => {
    const url = '/socket.io/?padId=g.a%24caf%C3%A9&EIO=3&transport=polling';
    expect(readTarget(url)).toEqual({ kind: 'socket', pad: 'g.a$café' });
    expect(readTarget(`${url}&sid=S1`)).toEqual({ kind: 'socket', pad: 'g.a$café', session: 'S1' });
    expect(readTarget('/socket.io/socket.io.js')).toEqual({ kind: 'socket' });
  });
});

describe('the records of a pad', () => {
  test.each([
    ['pad:a', 'a'],
    ['pad:a:revs:12', 'a'],
    ['pad:a:deletionToken', 'a'],
    ['pad:a:chat:0', 'a'],
    ['pad:a:b', 'a:b'],
    ['pad:a:revs:x', 'a:revs:x'],
    ['pad:a:revs:1:revs:2', 'a:revs:1'],
    ['pad:two\nlines:revs:1', 'two\nlines'],
    ['pad2readonly:a', undefined],
    ['globalAuthor:a.1', undefined],
  ])('%s belongs to %s', (key, pad) => {
    expect(padOfKey(key)).toBe(pad);
  });

  test('are not those of a pad whose name begins the same', () => {
    expect(isKeyOf('a', 'pad:a:revs:1')).toBe(true);
    expect(isKeyOf('a', 'pad:ab')).toBe(false);
    expect(isKeyOf('a', 'pad:a:b:revs:1')).toBe(false);
  });
});

test('Etherpad cleans up names with white space and colons only', () => {
  expect(['a b', 'a\u00a0b', 'a:b'].every(isOdd)).toBe(true);
  expect(['a_b', 'a+b', 'a/b', 'r.a$b'].some(isOdd)).toBe(false);
});
