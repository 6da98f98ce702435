import type { StormProgress } from './progress.ts';
import type { StormReport } from './report.ts';

/** Progress as one line. */
export function formatProgress(progress: StormProgress): string {
  const { phase, seconds, perSecond, p50, p95, reconnects, waiting, out } = progress;
  return [
    `${seconds.toFixed(0).padStart(4)} s`,
    phase.padEnd(8),
    `${perSecond.toFixed(1)} edits/s`,
    `p50 ${ms(p50)}`,
    `p95 ${ms(p95)}`,
    `${reconnects} reconnects`,
    `${waiting} waiting`,
    ...(out > 0 ? [`${out} out`] : []),
  ].join('  ');
}

/** Findings of a kind that are named in the table; the JSON has all. */
const named = 5;

/** What a storm showed, as a table: name, figure. */
export function formatReport(report: StormReport): string {
  const { editors, viewers, writers, client } = report;
  const { wait, reconnects } = editors;
  const rows: (readonly [string, string])[] = [
    ['pads', `${report.pads}`],
    ['editors', `${editors.count}, typing for ${report.seconds.toFixed(1)} s`],
    ['edits', `${editors.typed}, of which ${editors.acknowledged} acknowledged`],
    ['edits/s', editors.perSecond.toFixed(1)],
    ['wait', `p50 ${ms(wait.p50)}, p95 ${ms(wait.p95)}, longest ${ms(wait.longest)}`],
    ['longest pause', `${ms(editors.pause)}, after ${ms(editors.pausedAt)} of typing`],
    ['longest silence', ms(editors.silence)],
    ['reconnects', `${reconnects.total}, at most ${reconnects.most} of one editor`],
    ['viewers', `${viewers.count}, ${viewers.reconnects} reconnects`],
    ['API writers', `${writers.count}: ${writers.acknowledged} of ${writers.typed} acknowledged`],
    ['lost', findings(report.lost, ({ pad, token }) => `${token} of ${pad}`)],
    ['duplicated', findings(report.duplicated, ({ pad, token }) => `${token} of ${pad}`)],
    ['unheard', `${report.unheard} in the database without an acknowledgement`],
    ['histories', findings(report.histories, ({ pad, problem }) => `${pad}: ${problem}`)],
    ['astray', findings(report.astray, ({ pad, name }) => `${name} on ${pad}`)],
    ['out', findings(report.out, ({ name, reason }) => `${name}: ${reason}`)],
    ['not deleted', findings(report.left, (pad) => pad)],
    [
      'this client',
      `${(client.cpu * 100).toFixed(0)} % of a core, ${client.memory.toFixed(0)} MiB, late by ${ms(client.lateP99)}`,
    ],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, figure]) => `${name.padEnd(width)}  ${figure}\n`).join('');
}

function findings<T>(found: readonly T[], name: (one: T) => string): string {
  if (found.length === 0) return '0';
  const more = found.length > named ? `; and ${found.length - named} more` : '';
  return `${found.length}: ${found.slice(0, named).map(name).join('; ')}${more}`;
}

function ms(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds.toFixed(0)} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
