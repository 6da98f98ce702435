import type { Issue } from '../errors.ts';
import { type Call, place } from './calls.ts';
import { constraints } from './constraints.gen.ts';
import type { Constraints } from './constraints.ts';
import type { Value } from './value.ts';

type Arguments = Readonly<Record<string, Value>>;

/** What each module will refuse about its call: Ansible would say so only in the middle of a run. */
export function checkCalls(calls: readonly Call[]): readonly Issue[] {
  return calls.flatMap((call) => {
    const { module, args } = call.task;
    const rules = constraints[module];
    if (rules === undefined || typeof args === 'string') return [];
    const found = [...exclusive(args, rules), ...missing(args, rules), ...secrets(args, rules)];
    return found.map((issue) => ({
      ...issue,
      message: `${module}: ${issue.message}`,
      where: place(call),
    }));
  });
}

function exclusive(args: Arguments, { mutually_exclusive = [] }: Constraints): readonly Issue[] {
  return mutually_exclusive
    .map((options) => options.filter((option) => isSure(args[option])))
    .filter((given) => given.length > 1)
    .map((given) => ({
      code: 'exclusive-options',
      message: `${quoted(given, 'and')} cannot be used together.`,
      hint: 'Keep one of them.',
    }));
}

function missing(args: Arguments, rules: Constraints): readonly Issue[] {
  const lacks = (option: string) => args[option] === undefined;
  const { required_together = [], required_one_of = [], required_if = [] } = rules;
  return [
    ...required_together
      .filter((options) => options.some((option) => isSure(args[option])))
      .map((options) => lack(options.filter(lacks), 'and', `with ${quoted(options, 'and')}`)),
    ...required_one_of
      .filter((options) => options.every(lacks))
      .map((options) => lack(options, 'or', 'always')),
    ...required_if
      .filter(({ option, is }) => (args[option] ?? rules.defaults?.[option]) === is)
      .filter(({ requires, any }) => !any || requires.every(lacks))
      .map(({ option, is, requires, any }) =>
        lack(requires.filter(lacks), any ? 'or' : 'and', `when '${option}' is '${is}'`),
      ),
    ...Object.entries(rules.required_by ?? {})
      .filter(([option]) => isSure(args[option]))
      .map(([option, needed]) => lack(needed.filter(lacks), 'and', `with '${option}'`)),
  ].flat();
}

function lack(options: readonly string[], word: 'and' | 'or', when: string): readonly Issue[] {
  if (options.length === 0) return [];
  return [
    {
      code: 'missing-options',
      message: `${quoted(options, word)} must be given ${when}.`,
      hint: `Add ${options.length > 1 && word === 'or' ? 'one of them' : quoted(options, 'and')}.`,
    },
  ];
}

function secrets(args: Arguments, { secrets = [] }: Constraints): readonly Issue[] {
  return secrets
    .filter((option) => args[option] !== undefined && !isExpr(args[option]))
    .map((option) => ({
      code: 'literal-secret',
      // The value itself is not repeated: messages end up in logs.
      message: `'${option}' is a secret, and is written down here.`,
      hint: 'Put it in a variable of the vault, and write the variable: {{ … }}.',
    }));
}

/** Whether the option reaches the module for certain: an expression may come out as `omit`. */
function isSure(value: Value | undefined): boolean {
  return value !== undefined && !(isExpr(value) && /\bomit\b/.test(String(value)));
}

function isExpr(value: Value | undefined): boolean {
  return typeof value === 'string' && /\{\{.*\}\}/s.test(value);
}

function quoted(options: readonly string[], word: 'and' | 'or'): string {
  const names = options.map((option) => `'${option}'`);
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${word} `);
}
