import { expect } from '@jest/globals';
import type { Passage } from './table.ts';

/**
 * Everything acknowledged is in the database, once; every history replays; nobody was put out. And the
 * trouble did happen, where connections tell.
 */
export function expectUnharmed({ trouble, report }: Pick<Passage, 'trouble' | 'report'>): void {
  const { lost, duplicated, histories, astray, out, editors } = report;
  expect({ lost, duplicated, histories, astray, out }).toEqual({
    lost: [],
    duplicated: [],
    histories: [],
    astray: [],
    out: [],
  });
  expect(editors.acknowledged).toBeGreaterThan(0);
  if (trouble.felt) expect(editors.reconnects.total).toBeGreaterThan(0);
}
