import type { Issue } from '../errors.ts';
import type { File } from '../file.ts';
import type { ArgumentOption } from './argument-spec.ts';
import { type Call, place } from './calls.ts';
import { constraints } from './constraints.gen.ts';
import { jinjaCode, mayBecome, namesIn } from './jinja.ts';
import type { Role } from './role.ts';
import { texts } from './task-code.ts';
import type { Value } from './value.ts';

/**
 * A task that hands a secret variable to anything but a module's own secret option says `no_log`:
 * Ansible prints arguments, loop items and differences. For a template that holds one, `diff: false`
 * is enough.
 */
export function checkSecrets(
  role: Role,
  calls: readonly Call[],
  assets: readonly File[],
): readonly Issue[] {
  const secrets = Object.entries(role.spec).filter(([, option]) => holdsSecret(option));
  const leaked = (code: string) =>
    secrets.filter(([name, option]) => leaks(code, name, option)).map(([name]) => name);
  const templates = assets
    .filter(({ path }) => path.startsWith('templates/'))
    .map(({ path, text }) => ({ path, secrets: leaked(jinjaCode(text)) }));
  return calls.flatMap((call) => {
    if (silent(call, 'no_log')) return [];
    const found = new Set([
      ...leaked(printed(call)),
      ...(silent(call, 'diff')
        ? []
        : templates.filter((template) => installs(call, template.path))
      ).flatMap((template) => template.secrets),
    ]);
    return [...found].map((name) => ({
      code: 'printed-secret',
      message: `Ansible may print '${name}', which is or holds a secret.`,
      hint: 'Add `no_log: true` to the task.',
      where: place(call),
    }));
  });
}

function holdsSecret({ no_log, options = {} }: ArgumentOption): boolean {
  return no_log === true || Object.values(options).some(holdsSecret);
}

/** The parts of a call that Ansible may print: not its conditions. */
function printed({ task: { module, name, args, options }, within }: Call): string {
  const hidden = constraints[module]?.secrets ?? [];
  const open =
    typeof args === 'string' ? [] : Object.entries(args).filter(([key]) => !hidden.includes(key));
  const own = [...within, { options }].map((one) => one.options.vars);
  const code = jinjaCode(texts([name, open, options.loop, options.environment]).join('\n'));
  return unfold(code, Object.assign({}, ...own));
}

/** Code, followed by what the variables of the task's own that it reads are made of. */
function unfold(code: string, vars: Readonly<Record<string, Value>>): string {
  const read = namesIn(code).find((name) => name in vars);
  if (read === undefined) return code;
  const { [read]: value, ...rest } = vars;
  return unfold(`${code}\n${jinjaCode(texts(value).join('\n'))}`, rest);
}

/** Whether the task, or a block around it, keeps quiet. */
function silent({ task, within }: Call, about: 'no_log' | 'diff'): boolean {
  const quiet = about === 'no_log';
  return [task, ...within].some(({ options }) => options[about] === quiet);
}

function installs({ task: { module, args } }: Call, path: string): boolean {
  if (module !== 'ansible.builtin.template' || typeof args === 'string') return false;
  return mayBecome(`templates/${args.src}`, path);
}

/** Whether code uses the variable in another way than to take a harmless part of it. */
function leaks(code: string, name: string, option: ArgumentOption): boolean {
  const use = new RegExp(`(?<![\\w.])${name}(?!\\w)`, 'g');
  const members = Object.entries(option.options ?? {});
  const harmless = members.filter(([, one]) => !holdsSecret(one)).map(([key]) => key);
  const secret = members.filter(([, one]) => holdsSecret(one)).map(([key]) => key);
  const part = new RegExp(
    `^(\\.(${harmless.join('|')})\\b|\\s*\\|\\s*(length\\b|map\\(attribute='(${harmless.join('|')})'))`,
  );
  return [...code.matchAll(use)].some(({ index }) => {
    const rest = code.slice(index + name.length);
    if (members.length > 0 && part.test(rest)) return false;
    // `for account in accounts`: what matters is what the loop then takes.
    if (members.length > 0 && /\bfor\s[\w\s,]+\sin\s+$/.test(code.slice(0, index))) {
      return secret.some((key) => new RegExp(`\\.${key}\\b`).test(rest));
    }
    return true;
  });
}
