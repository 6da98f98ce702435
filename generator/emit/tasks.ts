import type { Handler, TaskItem } from '../ansible/task.ts';
import { taskList } from './task.ts';
import { emitYaml } from './yaml.ts';

/** A task file of a role: `tasks/main.yml`. */
export function emitTasks(items: readonly TaskItem[], header: string): string {
  return emitYaml(taskList(items), { header });
}

/** A role's `handlers/main.yml`. */
export function emitHandlers(handlers: readonly Handler[], header: string): string {
  return emitYaml(taskList(handlers), { header });
}
