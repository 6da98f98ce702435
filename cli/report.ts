import { inspect } from 'node:util';
import { type Issue, UserError } from '../generator/errors.ts';

/**
 * Says on standard error what went wrong, and makes the command exit 1. The operator's mistakes
 * are listed by place; anything else is our own defect, and shows its stack.
 */
export function report(error: unknown): void {
  const text =
    error instanceof UserError
      ? formatIssues(error.issues, process.stderr.isTTY === true)
      : `${inspect(error)}\n`;
  process.stderr.write(text);
  process.exitCode = 1;
}

/** Issues as text, sorted by place, with a count at the end; in colour for a terminal. */
export function formatIssues(issues: readonly Issue[], colour: boolean): string {
  const blocks = issues.toSorted(byPlace).map((issue) => formatIssue(issue, colour));
  const count = issues.length === 1 ? '1 problem' : `${issues.length} problems`;
  return `${[...blocks, `${count}.`].join('\n\n')}\n`;
}

function formatIssue({ code, message, hint, where }: Issue, colour: boolean): string {
  const paint = (sgr: number, text: string) => (colour ? `\x1b[${sgr}m${text}\x1b[0m` : text);
  const heading = [where && paint(36, where), paint(31, code)].filter(Boolean).join('  ');
  return [heading, ...indent(message), ...indent(`→ ${hint}`)].join('\n');
}

function indent(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${line}`);
}

// `topology.ts:9:3` comes before `topology.ts:12:7`: numbers count as numbers.
function byPlace(a: Issue, b: Issue): number {
  return (a.where ?? '').localeCompare(b.where ?? '', 'en', { numeric: true });
}
