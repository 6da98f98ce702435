import type { Modules } from './modules.gen.ts';
import type { Expr, Value } from './value.ts';

/** Ansible's keywords for one task, spelled as Ansible spells them. */
export interface TaskOptions {
  /** A bare Jinja condition, or several that must all hold. */
  readonly when?: string | readonly string[];
  /** Handlers to run at the end of the play, or at `meta: flush_handlers`, if this task changes something. */
  readonly notify?: Handler | readonly Handler[];
  readonly loop?: Expr | readonly Value[];
  readonly loop_control?: { readonly loop_var?: string; readonly label?: string };
  readonly register?: string;
  readonly changed_when?: string | boolean;
  readonly failed_when?: string | boolean | readonly string[];
  readonly until?: string;
  readonly retries?: number;
  /** Seconds between retries. */
  readonly delay?: number;
  readonly delegate_to?: string;
  readonly run_once?: boolean;
  readonly become?: boolean | Expr;
  readonly become_user?: string;
  readonly check_mode?: boolean;
  readonly diff?: boolean;
  readonly no_log?: boolean | Expr;
  readonly environment?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, Value>>;
  readonly tags?: readonly string[];
  /** Emitted as a YAML comment above the task: says why, for the reader. */
  readonly comment?: string;
}

/** A module's arguments: named options, or the one word or file name that `meta` and its like take. */
export type Args = Readonly<Record<string, Value>> | string;

/** One named call of a module. */
export interface Task {
  readonly kind: 'task';
  readonly name: string;
  readonly module: string;
  readonly args: Args;
  readonly options: TaskOptions;
}

/** A task that runs once at the end of a play when another task notified it. */
export interface Handler {
  readonly kind: 'handler';
  readonly name: string;
  readonly module: string;
  readonly args: Args;
  readonly options: Omit<TaskOptions, 'notify'> & { readonly listen?: string };
}

/** Tasks that share keywords, with what to do when one fails. */
export interface Block {
  readonly kind: 'block';
  readonly name: string;
  readonly tasks: readonly TaskItem[];
  readonly rescue?: readonly TaskItem[];
  readonly always?: readonly TaskItem[];
  readonly options: Omit<TaskOptions, 'notify' | 'loop' | 'loop_control' | 'register'>;
}

export type TaskItem = Task | Block;

/**
 * A task: `task('Install NGINX', 'ansible.builtin.apt', { name: ['nginx'] }, { notify: reload })`.
 * The module's options are typed from Ansible's own documentation.
 */
export function task<M extends keyof Modules>(
  name: string,
  module: M,
  args: Modules[M],
  options: TaskOptions = {},
): Task {
  return { kind: 'task', name, module, args: args as Args, options };
}

/** A handler, to be named by value in a task's `notify`. */
export function handler<M extends keyof Modules>(
  name: string,
  module: M,
  args: Modules[M],
  options: Handler['options'] = {},
): Handler {
  return { kind: 'handler', name, module, args: args as Args, options };
}

/** A block of tasks with shared keywords, `rescue` and `always`. */
export function block(
  name: string,
  tasks: readonly TaskItem[],
  { rescue, always, ...options }: Block['options'] & Pick<Block, 'rescue' | 'always'> = {},
): Block {
  return {
    kind: 'block',
    name,
    tasks,
    ...(rescue && { rescue }),
    ...(always && { always }),
    options,
  };
}
