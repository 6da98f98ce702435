import { createTwoFilesPatch } from 'diff';
import type { Step } from '../generator/write/plan.ts';

/**
 * What a step does to its file, as a unified diff that `git apply` takes.
 *
 * @param most Lines to show before the rest is only counted.
 */
export function formatDiff({ path, before, after }: Step, most = Number.POSITIVE_INFINITY): string {
  const patch = createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true } },
  );
  const lines = patch.trimEnd().split('\n');
  const hidden = lines.length - most;
  if (hidden <= 0) return `${lines.join('\n')}\n`;
  return `${lines.slice(0, most).join('\n')}\n… and ${hidden} more lines: --diff shows them\n`;
}
