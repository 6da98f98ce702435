import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Database } from '../../../generator/roles/etherpad/plugin/database.ts';
import { createLease, isCertain, leaseMs } from '../../../generator/roles/etherpad/plugin/lease.ts';

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** A database that answers what the test says; by default it renews. */
function lease(renew: Database['renew'] = async () => ({ held: true, draining: false })) {
  const lost: string[] = [];
  const database = {
    begin: async () => ({ server: 'web1', epoch: 7 }),
    renew,
  } as unknown as Database;
  return {
    lease: createLease(database, (term, reason) => lost.push(`${term.epoch}: ${reason}`)),
    lost,
  };
}

test('a lease is certain for its length from before the beat was sent', () => {
  expect(isCertain(1000, 1000 + leaseMs - 1)).toBe(true);
  expect(isCertain(1000, 1000 + leaseMs)).toBe(false);
});

describe('a lease', () => {
  test('is none before it begins', () => {
    expect(lease().lease.term()).toBeUndefined();
  });

  test('goes on while the database renews it', async () => {
    const { lease: own, lost } = lease();
    await own.begin();
    await jest.advanceTimersByTimeAsync(10 * leaseMs);
    expect(own.term()).toEqual({ server: 'web1', epoch: 7 });
    expect(lost).toEqual([]);
  });

  test('is lost as soon as the database denies it', async () => {
    const { lease: own, lost } = lease(async () => ({ held: false, draining: false }));
    await own.begin();
    await jest.advanceTimersByTimeAsync(0);
    expect(own.term()).toBeUndefined();
    expect(lost).toEqual(['7: the database says that it has expired']);
  });

  test('is lost when the database does not answer for its length', async () => {
    const { lease: own, lost } = lease(() => new Promise(() => {}));
    await own.begin();
    await jest.advanceTimersByTimeAsync(leaseMs - 1);
    expect(own.term()).toBeDefined();
    await jest.advanceTimersByTimeAsync(1);
    expect(own.term()).toBeUndefined();
    expect(lost).toEqual(['7: not confirmed for 5000 ms']);
  });

  test('survives beats that fail, if one comes through in time', async () => {
    let beats = 0;
    const { lease: own, lost } = lease(async () => {
      beats += 1;
      if (beats % 15 !== 0) throw new Error('away');
      return { held: true, draining: false };
    });
    await own.begin();
    await jest.advanceTimersByTimeAsync(4 * leaseMs);
    expect(lost).toEqual([]);
  });

  test('is not certain in a process that was frozen, before any timer has run', async () => {
    const { lease: own } = lease();
    await own.begin();
    jest.setSystemTime(Date.now() + leaseMs);
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + leaseMs);
    expect(own.term()).toBeUndefined();
  });

  test('an answer that comes after the loss changes nothing', async () => {
    let answer = (_: { held: boolean; draining: boolean }) => {};
    const { lease: own } = lease(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await own.begin();
    await jest.advanceTimersByTimeAsync(leaseMs);
    answer({ held: true, draining: false });
    await jest.advanceTimersByTimeAsync(0);
    expect(own.term()).toBeUndefined();
  });
});
