import type { Handler, TaskItem, TaskOptions } from '../ansible/task.ts';
import { commented, type Layout, spaced } from './layout.ts';

/** Tasks or handlers as the list that Ansible reads, with an empty line between them. */
export function taskList(items: readonly (TaskItem | Handler)[]): Layout {
  return spaced(items.map(taskMapping));
}

/** One of them: its name, what it does, then under which circumstances. */
function taskMapping(item: TaskItem | Handler): unknown {
  const mapping =
    item.kind === 'block'
      ? {
          name: item.name,
          ...keywords(item.options),
          block: taskList(item.tasks),
          rescue: item.rescue && taskList(item.rescue),
          always: item.always && taskList(item.always),
        }
      : { name: item.name, [item.module]: item.args, ...keywords(item.options) };
  const { comment } = item.options;
  return comment === undefined ? mapping : commented(mapping, comment);
}

/** Keywords in the order in which people look for them: as whom, where, how often, what then. */
function keywords(options: TaskOptions & { readonly listen?: string }): Record<string, unknown> {
  return {
    become: options.become,
    become_user: options.become_user,
    delegate_to: options.delegate_to,
    run_once: options.run_once,
    environment: options.environment,
    vars: options.vars,
    loop: options.loop,
    loop_control: options.loop_control,
    register: options.register,
    until: options.until,
    retries: options.retries,
    delay: options.delay,
    check_mode: options.check_mode,
    diff: options.diff,
    no_log: options.no_log,
    changed_when: options.changed_when,
    failed_when: options.failed_when,
    when: options.when,
    notify: options.notify && handlerNames(options.notify),
    listen: options.listen,
    tags: options.tags,
  } satisfies Record<Exclude<keyof TaskOptions, 'comment'> | 'listen', unknown>;
}

function handlerNames(notify: NonNullable<TaskOptions['notify']>): string | string[] {
  return 'kind' in notify ? notify.name : notify.map(({ name }) => name);
}
