import type { Role } from './role.ts';
import type { Block, Handler, Task, TaskItem } from './task.ts';

/** One call of a module, and where it stands. */
export interface Call {
  readonly task: Task | Handler;
  /** Blocks around it, the outermost first: their keywords apply to it. */
  readonly within: readonly Block[];
  /** The generated file that it goes to, such as `roles/nginx/tasks/main.yml`. */
  readonly file: string;
}

/** Every call among these tasks and handlers, in order, those inside blocks too. */
export function calls(
  items: readonly (TaskItem | Handler)[],
  file: string,
  within: readonly Block[] = [],
): readonly Call[] {
  return items.flatMap((item) => {
    if (item.kind !== 'block') return [{ task: item, within, file }];
    const inner = [...item.tasks, ...(item.rescue ?? []), ...(item.always ?? [])];
    return calls(inner, file, [...within, item]);
  });
}

/** Every call of a role, its handlers' last. */
export function roleCalls(role: Role): readonly Call[] {
  return [
    ...Object.entries(role.tasks).flatMap(([file, items]) =>
      calls(items, `roles/${role.name}/tasks/${file}.yml`),
    ),
    ...calls(role.handlers, `roles/${role.name}/handlers/main.yml`),
  ];
}

/** Where a call is, for a message: its file and its name. */
export function place({ task, file }: Call): string {
  return `${file}: ${task.name}`;
}
