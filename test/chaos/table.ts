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

/**
 * A line for each storm: what was acknowledged, what the database lacks, how long people waited. The
 * last line counts those that waited longer than they should.
 */
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
  const rows = passages.map((passage) => {
    const { trouble, report } = passage;
    const { editors, writers } = report;
    return [
      trouble.name,
      String(editors.acknowledged + writers.acknowledged),
      String(report.lost.length),
      String(report.duplicated.length),
      String(report.histories.length + report.astray.length),
      String(report.out.length),
      String(editors.reconnects.total),
      `${(editors.pause / 1000).toFixed(2)} s${isOver(passage) ? ' OVER' : ''}`,
      trouble.aim === undefined ? '' : `${trouble.aim} s`,
    ];
  });
  const aimed = passages.filter(({ trouble }) => trouble.aim !== undefined);
  const over = aimed.filter(isOver).length;
  return `${table([header, ...rows])}${over} of ${aimed.length} rows with an aim over it\n`;
}

function isOver({ trouble, report }: Passage): boolean {
  return trouble.aim !== undefined && report.editors.pause > 1000 * trouble.aim;
}

/** Keeps the table, and every report whole, in `test/output/`. */
export async function keepPassages(name: string, passages: readonly Passage[]): Promise<void> {
  const folder = join(import.meta.dirname, '../output');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.txt`), formatPassages(passages));
  const whole = passages.map(({ trouble, report }) => ({ trouble: trouble.name, ...report }));
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(whole, null, 2)}\n`);
}
