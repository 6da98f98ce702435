import type { Constraints } from '../ansible/constraints.ts';

/** The text of `generator/ansible/constraints.gen.ts`. */
export function emitConstraints(table: Readonly<Record<string, Constraints>>): string {
  return `// Generated from the modules' own argument checks by \`npm run bindings\`. Do not edit.
import type { Constraints } from './constraints.ts';

/** By module: what it refuses that its type does not say. */
export const constraints: Readonly<Record<string, Constraints>> = ${JSON.stringify(table, null, 2)};
`;
}
