import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { reportStorm } from '../../../fleet/storm/report.ts';
import { standstillIn, watchDisk } from '../../chaos/disk.ts';
import { editor, stormOf } from '../fleet/storm/stories.ts';

test('only what the disk stood still within the longest pause counts', () => {
  const calm = editor(['<A0001>', '<A0002>', '<A0003>', '<A0004>']);
  // Typed 2 s after the storm began, and acknowledged 2 s later than usual.
  const edits = calm.edits.map((edit, index) => (index === 1 ? { ...edit, ended: 4040 } : edit));
  const report = reportStorm(stormOf({ ...calm, edits }), [], []);
  const at = (seconds: number) => Date.parse('2026-01-01T00:00:00Z') + 1000 * seconds;
  expect(
    standstillIn(report, [
      { from: at(0.5), to: at(1.5) },
      { from: at(1.8), to: at(2.3) },
      { from: at(2.5), to: at(3) },
      { from: at(4), to: at(9) },
    ]),
  ).toBe(300 + 500 + 40);
});

test('a watch of a disk that works tells of standstills in the order that they came, and ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'padfleet-disk-'));
  try {
    const begun = Date.now();
    const watch = await watchDisk(folder);
    await sleep(300);
    const standstills = await watch.end();
    const times = standstills.flatMap(({ from, to }) => [from, to]);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    for (const time of times) expect(time).toBeGreaterThanOrEqual(begun);
  } finally {
    await rm(folder, { recursive: true });
  }
});
