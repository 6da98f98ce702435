import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../../generator/errors.ts';
import { formatLock, lockOf, parseLock, sha256 } from '../../../generator/write/lock.ts';

describe('the lock', () => {
  test('is sorted by path and read back as it was', () => {
    const lock = lockOf([
      { path: 'b', text: 'B' },
      { path: 'a/z', text: 'Z' },
    ]);
    const text = formatLock(lock);
    expect(JSON.parse(text)).toEqual({ version: 1, files: { 'a/z': sha256('Z'), b: sha256('B') } });
    expect(text.indexOf('a/z')).toBeLessThan(text.indexOf('"b"'));
    expect(parseLock(text)).toEqual(lock);
  });

  test('keeps what a run set out to write', () => {
    const lock = { files: new Map(), pending: new Map([['a', sha256('A')]]) };
    expect(parseLock(formatLock(lock))).toEqual(lock);
  });

  test('is empty in a project in which nothing was generated yet', () => {
    expect(parseLock(undefined)).toEqual({ files: new Map(), pending: new Map() });
  });

  test.each([
    ['<<<<<<< ours\n{"version": 1, "files": {}}\n', 'JSON'],
    ['{"version": 2, "files": {}}', 'its version is 2, not 1'],
    ['{"version": 1}', 'undefined or null'],
    ['{"version": 1, "files": {"a": 3}}', 'a has no hash'],
    ['null', 'null'],
  ])('that is not ours is the operator’s to mend: %j', (text, reason) => {
    expect(() => parseLock(text)).toThrow(UserError);
    expect(() => parseLock(text)).toThrow(reason);
  });
});
