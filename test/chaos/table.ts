import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { table } from '../../bench/table.ts';
import type { StormReport } from '../../fleet/storm/report.ts';
import type { Trouble } from './trouble.ts';

/** What came of one storm. */
export interface Passage {
  readonly trouble: Trouble;
  readonly report: StormReport;
  /** How long the disk under all hosts stood still within the longest pause, in milliseconds. */
  readonly disk: number;
}

/**
 * A line for each storm: what was acknowledged, what the database lacks, how long people waited. The
 * last line counts those that waited longer than they should, and those that do not tell.
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
    'disk',
    'aim',
  ];
  const rows = passages.map((passage) => {
    const { trouble, report, disk } = passage;
    const { editors, writers } = report;
    return [
      trouble.name,
      String(editors.acknowledged + writers.acknowledged),
      String(report.lost.length),
      String(report.duplicated.length),
      String(report.histories.length + report.astray.length),
      String(report.out.length),
      String(editors.reconnects.total),
      `${inSeconds(editors.pause)}${mark(passage)}`,
      inSeconds(disk),
      trouble.aim === undefined ? '' : `${trouble.aim} s`,
    ];
  });
  const aimed = passages.filter(({ trouble }) => trouble.aim !== undefined);
  const told = aimed.filter((passage) => !isVoid(passage));
  const over = `${told.filter(isOver).length} of ${told.length} rows with an aim over it`;
  const untold = aimed.length - told.length;
  return `${table([header, ...rows])}${over}${untold > 0 ? `, and ${untold} void: without the disk's standstill they are under it` : ''}\n`;
}

/** Whether a pause is over its aim, and would not be had the disk not stood still. */
export function isVoid(passage: Passage): boolean {
  const { trouble, report, disk } = passage;
  return isOver(passage) && report.editors.pause - disk <= 1000 * (trouble.aim ?? 0);
}

function mark(passage: Passage): string {
  if (!isOver(passage)) return '';
  return isVoid(passage) ? ' VOID' : ' OVER';
}

function isOver({ trouble, report }: Passage): boolean {
  return trouble.aim !== undefined && report.editors.pause > 1000 * trouble.aim;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Keeps the table, and every report whole, in `test/output/`. */
export async function keepPassages(name: string, passages: readonly Passage[]): Promise<void> {
  const folder = join(import.meta.dirname, '../output');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.txt`), formatPassages(passages));
  const whole = passages.map(({ trouble, report, disk }) => ({
    trouble: trouble.name,
    disk,
    ...report,
  }));
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(whole, null, 2)}\n`);
}
