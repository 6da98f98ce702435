import { describe, expect, test } from '@jest/globals';
import { openJournal } from '../../../../fleet/storm/journal.ts';

describe('a journal', () => {
  test('knows when each edit was typed, and when and how its waiting ended', async () => {
    let now = 100;
    const journal = openJournal(() => now);
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const kept = journal.note('<A0001>', answered);
    expect(journal.waiting()).toBe(1);
    expect(journal.edits).toEqual([{ token: '<A0001>', typed: 100, acknowledged: false }]);
    now = 350;
    answer();
    await kept;
    await journal.note('<A0002>', Promise.reject(new Error('closed')));
    expect(journal.waiting()).toBe(0);
    expect(journal.edits).toEqual([
      { token: '<A0001>', typed: 100, ended: 350, acknowledged: true },
      { token: '<A0002>', typed: 350, ended: 350, acknowledged: false },
    ]);
  });
});
