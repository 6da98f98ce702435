import type { Step } from '../write/plan.ts';
import { compare } from './compare.ts';
import type { Impact } from './impact.ts';
import { takeSnapshot } from './snapshot.ts';

/** What Etherpad and the database server read when they start, of all that a role consists of. */
const readAtStart =
  /^roles\/(?:(etherpad)\/(?:files|templates)|(mysql)\/(?:templates\/padfleet|files\/service))/;

/**
 * What the playbooks will do to every environment that was, or shall be: what stands in the generated
 * files on disk is taken for what runs.
 */
export function assess(steps: readonly Step[]): readonly Impact[] {
  const before = texts(steps, 'before');
  const after = texts(steps, 'after');
  const roles = new Set(
    steps
      .filter(({ change }) => change !== 'same')
      .flatMap(({ path }) => readAtStart.exec(path)?.slice(1) ?? [])
      .filter((role) => role !== undefined),
  );
  const environments = new Set(
    steps.flatMap(({ path }) => /^inventories\/([^/]+)\/hosts\.yml$/.exec(path)?.[1] ?? []),
  );
  return [...environments].map((name) => {
    const shall = takeSnapshot(after, name);
    if (shall === 'unreadable') throw new Error(`we generate an inventory ${name} without sense`);
    // Reading the accounts of thousands of hosts takes seconds: not twice for the same text.
    const was = isChanged(steps, name) ? takeSnapshot(before, name) : shall;
    return compare(name, was, shall, roles);
  });
}

function isChanged(steps: readonly Step[], environment: string): boolean {
  const folder = `inventories/${environment}/`;
  return steps.some(({ path, change }) => change !== 'same' && path.startsWith(folder));
}

function texts(steps: readonly Step[], which: 'before' | 'after'): ReadonlyMap<string, string> {
  return new Map(
    steps.flatMap((step) => {
      const text = step[which];
      return text === undefined ? [] : [[step.path, text] as const];
    }),
  );
}
