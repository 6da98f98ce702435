import type { ArgumentSpec } from '../ansible/argument-spec.ts';
import type { Value } from '../ansible/value.ts';
import { commented, spaced } from './layout.ts';
import { emitYaml } from './yaml.ts';

/** A role's `defaults/main.yml`: each variable under its description, in the specification's order. */
export function emitDefaults(
  spec: ArgumentSpec,
  defaults: Readonly<Record<string, Value>>,
  header: string,
): string {
  const variables = Object.entries(spec)
    .filter(([name]) => name in defaults)
    .map(([name, option]) => [name, commented(defaults[name], option.description.join('\n\n'))]);
  return emitYaml(spaced(Object.fromEntries(variables)), { header });
}
