import type { Constraints } from '../ansible/constraints.ts';
import { comment } from './comment.ts';
import type { Documentation, DocumentedOption } from './documentation.ts';
import { freeForm } from './free-form.ts';
import { optionType } from './option-type.ts';

const head = `// Generated from Ansible's own documentation by \`npm run bindings\`. Do not edit.
import type { Expr, Mode, Value } from './value.ts';
`;

/** The text of `generator/ansible/modules.gen.ts`: one interface for each module's options. */
export function emitModules(
  documentation: Documentation,
  constraints: Readonly<Record<string, Constraints>>,
): string {
  const names = Object.keys(documentation).sort();
  const table = names.map((name) => `  readonly '${name}': ${typeName(name)};`);
  return [
    head,
    '/** Every module that a task may call, with the type of its arguments. */',
    `export interface Modules {\n${table.join('\n')}\n}`,
    '',
    names.map((name) => emitModule(name, documentation, constraints[name]?.secrets)).join('\n\n'),
    '',
  ].join('\n');
}

function emitModule(
  name: string,
  documentation: Documentation,
  secrets: readonly string[] = [],
): string {
  const { short_description, options } = documentation[name]?.doc ?? { short_description: '' };
  const summary = `/** \`${name}\`: ${comment(short_description)}. */`;
  const shape = freeForm[name] ?? wordShape(options?.free_form);
  if (shape !== undefined) return `${summary}\nexport type ${typeName(name)} = ${shape};`;
  const members = Object.entries(options ?? {})
    // The free form of `command` and its like: `cmd` says the same and can be checked.
    .filter(([key]) => /^\w+$/.test(key) && key !== 'free_form')
    .map(([key, option]) => emitOption(key, option, secrets.includes(key)));
  return `${summary}\nexport interface ${typeName(name)} {\n${members.join('\n')}\n}`;
}

/** `meta` takes one word out of a list, and nothing else. */
function wordShape(option: DocumentedOption | undefined): string | undefined {
  return option?.choices && optionType('free_form', option).replace(/ \| Expr$/, '');
}

function emitOption(name: string, option: DocumentedOption, secret: boolean): string {
  const about = opening(comment([option.description ?? ''].flat()[0] ?? ''));
  const required = option.required ? '' : '?';
  // A secret comes from a variable: as a literal it would be in git.
  const type = secret ? 'Expr' : optionType(name, option);
  return [
    `  /** ${[about, byDefault(option)].filter(Boolean).join(' ')} */`,
    `  readonly ${name}${required}: ${type};`,
  ].join('\n');
}

/** The first sentence, and as many more as keep the comment short. */
function opening(text: string): string {
  const [first = '', ...rest] = text.split(/(?<=[.)`]) (?=[A-Z`])/);
  return rest.reduce(
    (kept, next) => (kept.length + next.length < 200 ? `${kept} ${next}` : kept),
    first,
  );
}

function byDefault({ type, default: value }: DocumentedOption): string {
  if (value === undefined || value === null) return '';
  // Ansible's authors write the words of YAML 1.1 as often as real booleans.
  const said = type === 'bool' ? /^(yes|true|on|1)$/i.test(String(value)) : value;
  return `@default \`${comment(JSON.stringify(said))}\``;
}

/** `community.mysql.mysql_db` becomes `MysqlDbArgs`. */
function typeName(module: string): string {
  const words = module.split('.').at(-1)?.split('_') ?? [];
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Args`;
}
