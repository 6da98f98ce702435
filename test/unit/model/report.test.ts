import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { formatIssues } from '../../../cli/report.ts';
import type { Issue } from '../../../generator/errors.ts';

const issue = (where: string, code: string): Issue => ({
  code,
  message: `What is wrong with ${code}.`,
  hint: 'What to do.',
  where,
});

describe('a report', () => {
  test('lists issues by place, numbers as numbers, and counts them', () => {
    const places = ['topology.ts:12:7', 'topology.ts:9:3', 'topology.ts:12:31'];
    const text = formatIssues(
      places.map((place, i) => issue(place, `code-${i}`)),
      false,
    );
    expect(text).toBe(`topology.ts:9:3  code-1
  What is wrong with code-1.
  → What to do.

topology.ts:12:7  code-0
  What is wrong with code-0.
  → What to do.

topology.ts:12:31  code-2
  What is wrong with code-2.
  → What to do.

3 problems.
`);
  });

  test('does without a place, and says one problem', () => {
    const text = formatIssues([{ code: 'no-docker', message: 'One.\nTwo.', hint: 'Do.' }], false);
    expect(text).toBe('no-docker\n  One.\n  Two.\n  → Do.\n\n1 problem.\n');
  });

  test('has colour for a terminal only', () => {
    const issues = [issue('topology.ts:1:1', 'code')];
    expect(formatIssues(issues, true)).toContain('\x1b[36mtopology.ts:1:1\x1b[0m');
    expect(formatIssues(issues, false)).not.toContain('\x1b');
  });

  // As a command does it: its exit code, and what it leaves on which stream.
  function run(thrown: string) {
    const script = `
      import { report } from './cli/report.ts';
      import { UserError } from './generator/errors.ts';
      report(${thrown});
    `;
    return spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
  }

  test('of a mistake is on standard error without a stack, and the command exits 1', () => {
    const { status, stdout, stderr } = run(
      `new UserError([{ code: 'code', message: 'Wrong.', hint: 'Mend.' }])`,
    );
    expect([status, stdout, stderr]).toEqual([1, '', 'code\n  Wrong.\n  → Mend.\n\n1 problem.\n']);
  });

  test('of our own defect keeps its stack', () => {
    const { status, stderr } = run(`new TypeError('ours', { cause: new Error('deeper') })`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^TypeError: ours\n +at /);
    expect(stderr).toContain('deeper');
  });
});
