import type { Role } from './role.ts';
import type { TaskItem, TaskOptions } from './task.ts';
import type { Value } from './value.ts';

/** One play: which hosts, in what order, do what. */
export interface Play {
  readonly name: string;
  /** A group of the inventory, or a pattern of groups. */
  readonly hosts: string;
  readonly gather_facts?: boolean;
  readonly become?: boolean;
  readonly serial?: number | string;
  readonly any_errors_fatal?: boolean;
  readonly max_fail_percentage?: number;
  readonly ignore_unreachable?: boolean;
  readonly vars?: Readonly<Record<string, Value>>;
  readonly pre_tasks?: readonly TaskItem[];
  readonly roles?: readonly Role[];
  readonly tasks?: readonly TaskItem[];
  readonly post_tasks?: readonly TaskItem[];
  readonly tags?: readonly string[];
  readonly environment?: TaskOptions['environment'];
  readonly comment?: string;
}

/** A playbook that runs others, in order. */
export interface ImportPlaybook {
  readonly name: string;
  /** Path from the importing playbook. */
  readonly import_playbook: string;
}

/** A playbook file: a comment for its reader, then plays. */
export interface Playbook {
  /** What it does, when to run it, what interruption to expect. */
  readonly about: string;
  readonly plays: readonly (Play | ImportPlaybook)[];
}
