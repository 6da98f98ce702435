import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
// @ts-expect-error: plain JavaScript without types, for NGINX.
import padKey from '../../../generator/roles/nginx/files/pad-key.js';

const keyOf: (target: string) => string = padKey.keyOf;

/** Every request that a browser, or a client of the HTTP API, sends about a pad. */
const requestsOf = (pad: string): readonly string[] => {
  const encoded = encodeURIComponent(pad);
  return [
    `/p/${encoded}`,
    `/p/${encoded}?showChat=false&padId=other`,
    `/p/${encoded}/timeslider`,
    `/p/${encoded}/timeslider#12`,
    `/p/${encoded}/export/txt`,
    `/p/${encoded}/17/export/html`,
    `/p/${encoded}/import`,
    `/P/${encoded}`,
    `/socket.io/?padId=${encoded}&EIO=3&transport=polling&t=Oabc`,
    `/socket.io/?padId=${encoded}&EIO=4&transport=websocket&sid=abc`,
    `/socket.io/?EIO=4&transport=websocket&sid=abc&padId=${encoded}`,
    `/api/1.2.15/getText?apikey=k&padID=${encoded}`,
    `/rest/1.2.15/pad/getText?padID=${encoded}&apikey=k`,
    `/api/1.2.15/copyPad?sourceID=${encoded}&destinationID=other&apikey=k`,
  ];
};

describe('The requests of one pad have one key', () => {
  test.each([
    ['lecture', 'lecture'],
    ['café', 'café'],
    ['日本語', '日本語'],
    ['😀', '😀'],
    ['a+b', 'a+b'],
    ['a/b', 'a/b'],
    ['a/export/txt', 'a/export/txt'],
    ['what?', 'what?'],
    ['a#b', 'a#b'],
    ['a&padId=b', 'a&padId=b'],
    ['100%', '100%'],
    ['%41', '%41'],
    ['a=b', 'a=b'],
    ['a b', 'a_b'],
    ['a \t b', 'a_b'],
    ['a:b', 'a_b'],
    ['a::b', 'a_b'],
    ['a :b', 'a__b'],
    ['a\u00a0\u2003b', 'a_b'],
    ['g.0123456789abcdef$notes', 'g.0123456789abcdef$notes'],
    ['r.0123456789abcdef', 'r.0123456789abcdef'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
  ])('%j: %j', (pad, key) => {
    expect(requestsOf(pad).map(keyOf)).toEqual(requestsOf(pad).map(() => key));
  });

  test('any name that Etherpad accepts has the key that Etherpad would redirect to', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 50 })
      .filter((pad) => !pad.includes('$'));
    fc.assert(
      fc.property(name, (pad) => {
        const key = pad.replace(/\s+/g, '_').replace(/:+/g, '_');
        expect(new Set(requestsOf(pad).map(keyOf))).toEqual(new Set([key]));
      }),
    );
  });
});

describe('Spellings that browsers and clients choose freely', () => {
  test.each([
    ['/p/g.abc$notes', 'g.abc$notes'],
    ['/p/%66oo', 'foo'],
    ['/p/a:b', 'a_b'],
    ['/p/a+b', 'a+b'],
    ['/p/a%2fb/timeslider', 'a/b'],
    ['/api/1/getText?padID=a+b', 'a_b'],
    ['/ro/r.abc', 'r.abc'],
    ['/api/1/getPadID?roID=r.abc', 'r.abc'],
    ['/api/1/createGroupPad?groupID=g.abc&padName=no+tes&text=x', 'g.abc$no_tes'],
    ['/socket.io/?padId=first&padId=second', 'first'],
  ])('%s is about %j', (target, key) => {
    expect(keyOf(target)).toBe(key);
  });
});

describe('Requests without a pad have an empty key', () => {
  test.each([
    '/',
    '/p/',
    '/p',
    '/?padID=',
    '/static/js/pad.js?v=1a2b',
    '/socket.io/socket.io.js?v=1a2b',
    '/socket.io/?EIO=3&transport=polling',
    '/api/1/listAllPads?apikey=k',
    '/api/1/deleteGroup?groupID=g.abc',
    '/pluginfw/plugin-definitions.json',
    '/path/p/foo',
    '*',
    '',
  ])('%j', (target) => {
    expect(keyOf(target)).toBe('');
  });
});

describe('What Etherpad would refuse does not stop NGINX', () => {
  test.each([
    ['/p/%E9', '%E9'],
    ['/p/%', '%'],
    ['/p/100%25%', '100%25%'],
    ['/p/%ED%A0%80', '%ED%A0%80'],
    ['/socket.io/?padId=%zz', '%zz'],
    ['/socket.io/?&&=&=x&padId&padId=%', '%'],
  ])('%s has the key %j', (target, key) => {
    expect(keyOf(target)).toBe(key);
  });

  test('no target throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('/p/', '/x?padId=', ''),
        (s, at) => {
          expect(typeof keyOf(at + s)).toBe('string');
        },
      ),
    );
  });
});

test('NGINX asks about the target as the client sent it', () => {
  const request = { variables: { request_uri: '/p/a%2Fb/export/txt', uri: '/p/a/b/export/txt' } };
  expect(padKey.ofRequest(request)).toBe('a/b');
});
