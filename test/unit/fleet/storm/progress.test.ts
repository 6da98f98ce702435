import { describe, expect, test } from '@jest/globals';
import { formatProgress } from '../../../../fleet/storm/format.ts';
import type { StormEditor } from '../../../../fleet/storm/participant.ts';
import { measureProgress } from '../../../../fleet/storm/progress.ts';

/** An editor whose edits took so many milliseconds, acknowledged at 1 s, 2 s, …; one edit waits. */
function editor(...waits: readonly number[]): StormEditor {
  const edits = waits.map((wait, index) => ({
    token: '<A0001>',
    typed: 1000 * (index + 1) - wait,
    ended: 1000 * (index + 1),
    acknowledged: true,
  }));
  const unanswered = { token: '<A0009>', typed: 9000, acknowledged: false };
  const journal = { edits: [...edits, unanswered], waiting: () => 1, note: async () => {} };
  return { name: 'A', kind: 'editor', pad: 'p', journal };
}

describe('the progress of a storm', () => {
  test('looks back 5 s', () => {
    const progress = measureProgress('typing', [editor(10, 20, 30, 40, 50, 60)], 7500);
    expect(progress).toMatchObject({ seconds: 7.5, perSecond: 0.8, p50: 40, p95: 60, waiting: 1 });
  });

  test('counts who did not get in', () => {
    const shutOut = { ...editor(), refused: 'answered 502' };
    expect(measureProgress('typing', [editor(), shutOut], 1000).out).toBe(1);
  });

  test('is one line', () => {
    const progress = measureProgress('typing', [editor(10, 20, 30, 40, 50, 1600)], 7500);
    expect(formatProgress(progress)).toBe(
      '   8 s  typing    0.8 edits/s  p50 40 ms  p95 1.6 s  0 reconnects  1 waiting',
    );
  });
});
