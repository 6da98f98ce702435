import type { ArgumentSpec } from './argument-spec.ts';
import type { Handler, TaskItem } from './task.ts';
import type { Expr, Value } from './value.ts';

/**
 * The default values of a role: exactly the variables that its interface marks optional. A Jinja
 * expression may stand for any of them.
 */
export type Defaults<Vars> = {
  readonly [K in keyof Vars as undefined extends Vars[K] ? K : never]-?: Plain<Vars[K]> | Expr;
};

/** The same data without its interfaces' names: those would not count as a `Value`. */
type Plain<T> = Value extends T
  ? Value
  : T extends Exclude<Value, object>
    ? T
    : T extends readonly (infer Element)[]
      ? readonly Plain<Element>[]
      : { readonly [K in keyof T]: Plain<T[K]> };

/** What a host does, as data: becomes `roles/<name>/`. */
export interface Role {
  readonly name: string;
  /** One sentence: heads the README and the argument specification. */
  readonly summary: string;
  /** Markdown paragraphs for the README: what an operator should know before using the role. */
  readonly about: string;
  /** From the role's `vars.ts`, by `npm run bindings`. */
  readonly spec: ArgumentSpec;
  readonly defaults: Readonly<Record<string, Value>>;
  /** Task files by name without `.yml`; `main` is the entry. */
  readonly tasks: {
    readonly main: readonly TaskItem[];
    readonly [file: string]: readonly TaskItem[];
  };
  /** Task files that playbooks use by themselves, with `tasks_from`. */
  readonly entries?: readonly string[];
  readonly handlers: readonly Handler[];
}

/** A role's variables as Jinja expressions; a name the role does not declare does not compile. */
export type Refs<Vars> = { readonly [K in keyof Vars & string]-?: `{{ ${K} }}` };

/**
 * `const v = refs<MysqlVars>()`, then `v.mysql_port` is `{{ mysql_port }}`.
 */
export function refs<Vars>(): Refs<Vars> {
  return new Proxy({}, { get: (_target, name) => `{{ ${String(name)} }}` }) as Refs<Vars>;
}
