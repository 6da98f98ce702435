import type { Change, Step } from '../generator/write/plan.ts';

/** Paths shown before `… and 12 more`. */
const most = 20;

const words: Readonly<Record<Change, string>> = {
  new: 'new',
  changed: 'changed',
  removed: 'removed',
  edited: 'edited',
  'edited-removed': 'edited',
  same: 'unchanged',
};

/** A plan for people: how many files of which kind, and which. Unchanged files are only counted. */
export function formatPlan(steps: readonly Step[]): string {
  const counts = new Map<string, number>();
  for (const { change } of steps) counts.set(words[change], (counts.get(words[change]) ?? 0) + 1);
  const summary = [...new Set(Object.values(words))]
    .filter((word) => counts.has(word))
    .map((word) => `${counts.get(word)} ${word}`)
    .join(', ');
  const moving = steps.filter(({ change }) => change !== 'same');
  const lines = moving
    .slice(0, most)
    .map(({ change, path }) => `  ${words[change].padEnd(7)}  ${path}\n`);
  const rest = moving.length > most ? `  … and ${moving.length - most} more\n` : '';
  return `${summary || 'nothing'}\n${lines.join('')}${rest}`;
}
