import type { ArgumentOption, ArgumentSpec } from '../ansible/argument-spec.ts';
import type { Role } from '../ansible/role.ts';
import { emitYaml } from './yaml.ts';

/** A role's `README.md`: what it does, its variables, and a play that uses it. */
export function emitReadme(role: Role, header: string): string {
  const sections = [
    `<!-- ${header} -->`,
    `# ${role.name}`,
    role.summary,
    role.about.trim(),
    '## Variables',
    'A variable without a default must be given.',
    variableTable(role.spec),
    ...nestedTables(role.spec),
    '## Example',
    `\`\`\`yaml\n${example(role).trimEnd()}\n\`\`\``,
  ];
  return `${sections.join('\n\n')}\n`;
}

function variableTable(spec: ArgumentSpec): string {
  const rows = Object.entries(spec).map(([name, option]) =>
    [`\`${name}\``, typeName(option), defaultOf(option), cell(option.description.join(' '))].join(
      ' | ',
    ),
  );
  return ['| name | type | default | what it is |', '| --- | --- | --- | --- |']
    .concat(rows.map((row) => `| ${row} |`))
    .join('\n');
}

/** The variables that hold mappings, each with a table of what its mappings hold. */
function nestedTables(spec: ArgumentSpec, prefix = ''): string[] {
  return Object.entries(spec).flatMap(([name, { type, options }]) => {
    if (options === undefined) return [];
    const path = `${prefix}${name}`;
    const what = type === 'list' ? `Each entry of \`${path}\`` : `\`${path}\``;
    return [`${what} holds:`, variableTable(options), ...nestedTables(options, `${path}.`)];
  });
}

function typeName({ type, elements, choices }: ArgumentOption): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  return elements ? `list of ${elements}` : type;
}

function defaultOf(option: ArgumentOption): string {
  return option.default === undefined ? '' : cell(`\`${JSON.stringify(option.default)}\``);
}

/** Text for one cell of a Markdown table, where `|` and a line break would end it. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function example({ name, spec }: Role): string {
  const required = Object.entries(spec).filter(([, option]) => option.required);
  const vars = Object.fromEntries(required.map(([key, option]) => [key, sample(key, option)]));
  const use = required.length === 0 ? name : { role: name, vars };
  return emitYaml([{ name: `Use ${name}`, hosts: 'all', become: true, roles: [use] }]);
}

/** A value of the right shape, for the reader to replace. */
function sample(name: string, option: ArgumentOption): unknown {
  if (option.no_log) return `{{ vault_${name} }}`;
  if (option.choices) return option.choices[0];
  if (option.options) {
    const inner = Object.entries(option.options)
      .filter(([, nested]) => nested.required)
      .map(([key, nested]) => [key, sample(key, nested)]);
    return option.type === 'list' ? [Object.fromEntries(inner)] : Object.fromEntries(inner);
  }
  return samples[option.type];
}

const samples: Readonly<Record<ArgumentOption['type'], unknown>> = {
  str: '...',
  path: '/path',
  int: 1,
  float: 1.5,
  bool: true,
  list: ['...'],
  dict: {},
  raw: '...',
};
