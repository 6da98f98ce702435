import type { Call } from './calls.ts';
import { jinjaCode } from './jinja.ts';
import type { TaskOptions } from './task.ts';

/** All Jinja code of a call: its expressions in braces, and its keywords that are bare conditions. */
export function taskCode({ task, within }: Call): string {
  const { args, options } = task;
  const keywords = [options, ...within.map((block) => block.options)];
  return [
    ...keywords.map((one) =>
      [one.when ?? [], one.changed_when ?? [], one.failed_when ?? []].flat(2),
    ),
    options.until ?? [],
    // `assert` and `debug` take conditions and names of variables as they are.
    task.module === 'ansible.builtin.assert' && typeof args !== 'string' ? texts(args.that) : [],
    task.module === 'ansible.builtin.debug' && typeof args !== 'string' ? texts(args.var) : [],
    [args, ...keywords.map(withoutProse)].flatMap(texts).map(jinjaCode),
  ]
    .flat(2)
    .map(String)
    .join('\n');
}

/** Keywords without what is not the task's own code: its comment, and the handlers it names. */
function withoutProse(keywords: TaskOptions): TaskOptions {
  const { comment: _comment, notify: _notify, ...code } = keywords;
  return code;
}

/** Every string in a value, however deep. */
export function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(texts);
  return [];
}
