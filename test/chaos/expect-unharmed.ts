import { expect } from '@jest/globals';
import type { StormReport } from '../../fleet/storm/report.ts';

/** Everything acknowledged is in the database, once; every history replays; nobody was put out. */
export function expectUnharmed(report: StormReport): void {
  const { lost, duplicated, histories, astray, out, editors } = report;
  expect({ lost, duplicated, histories, astray, out }).toEqual({
    lost: [],
    duplicated: [],
    histories: [],
    astray: [],
    out: [],
  });
  expect(editors.acknowledged).toBeGreaterThan(0);
}
