import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { table } from '../../bench/table.ts';
import type { StormReport } from '../../fleet/storm/report.ts';
import type { Trouble } from './trouble.ts';

/** What came of one storm. */
export interface Passage {
  readonly trouble: Trouble;
  readonly report: StormReport;
}

/** A line for each storm: what was acknowledged, what the database lacks, how long people waited. */
export function formatPassages(passages: readonly Passage[]): string {
  const header = [
    'trouble',
    'acknowledged',
    'lost',
    'twice',
    'broken',
    'out',
    'moves',
    'pause',
    'aim',
  ];
  return table([
    header,
    ...passages.map(({ trouble, report: { editors, writers, ...report } }) => [
      trouble.name,
      String(editors.acknowledged + writers.acknowledged),
      String(report.lost.length),
      String(report.duplicated.length),
      String(report.histories.length + report.astray.length),
      String(report.out.length),
      String(editors.reconnects.total),
      `${(editors.pause / 1000).toFixed(2)} s`,
      trouble.aim === undefined ? '' : `${trouble.aim} s`,
    ]),
  ]);
}

/** Keeps the table, and every report whole, in `test/output/`. */
export async function keepPassages(name: string, passages: readonly Passage[]): Promise<void> {
  const folder = join(import.meta.dirname, '../output');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.txt`), formatPassages(passages));
  const whole = passages.map(({ trouble, report }) => ({ trouble: trouble.name, ...report }));
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(whole, null, 2)}\n`);
}
