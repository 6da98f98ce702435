import { describe, expect, test } from '@jest/globals';
import { isMisread } from '../../../generator/model/misread.ts';
import { nearest } from '../../../generator/model/nearest.ts';
import { show, showPath } from '../../../generator/model/show.ts';

describe('a name', () => {
  test.each(
    'y Yes NO on OFF true False null None ~ = << 0 12 -7 1_000 0o17 017 0x1F 0b10 1.5 1e3 1E-3 .5 .inf -.INF .nan 190:20:30 2024-01-01'.split(
      ' ',
    ),
  )('%s is read as a value', (name) => {
    expect(isMisread(name)).toBe(true);
  });

  test.each('web1 yesterday norway e3 x1f one nullable onoff 1web 2024-1 - _ 10.88.0.1'.split(' '))(
    '%s is read as a name',
    (name) => {
      expect(isMisread(name)).toBe(false);
    },
  );
});

describe('the nearest name', () => {
  const known = ['count', 'port', 'network', 'sshUser', 'sshPort'];

  test.each([
    ['cuont', 'count'],
    ['Count', 'count'],
    ['prot', 'port'],
    ['netwrok', 'network'],
    ['sshport', 'sshPort'],
    ['networks', 'network'],
    ['netwroks', 'network'],
  ])('of %s is %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  test.each(['colour', 'x', '', 'ports-of-call', 'amount'])('of %s is none', (word) => {
    expect(nearest(word, known)).toBeUndefined();
  });
});

describe('a message', () => {
  test('shows a value as it would be written', () => {
    expect([`it's`, 'say "a"', 'a\\b', 3, null, undefined, [], [1, 2], {}].map(show)).toEqual([
      `'it\\'s'`,
      `'say "a"'`,
      `'a\\\\b'`,
      '3',
      'null',
      'undefined',
      '[]',
      'a list of 2',
      'an object',
    ]);
  });

  test('cuts a value that would fill the terminal', () => {
    expect(show('x'.repeat(1000))).toHaveLength(63);
  });

  test('names a setting as JavaScript would reach it', () => {
    expect(showPath(['environments', 'pre-prod', 'hosts', 'web', 2, 'address'])).toBe(
      "environments['pre-prod'].hosts.web[2].address",
    );
  });
});
