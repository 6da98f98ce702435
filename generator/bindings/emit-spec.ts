import type { ArgumentSpec } from '../ansible/argument-spec.ts';

/** The text of a role's `spec.gen.ts`. */
export function emitSpec(spec: ArgumentSpec): string {
  return `// Generated from vars.ts by \`npm run bindings\`. Do not edit.
import type { ArgumentSpec } from '../../ansible/argument-spec.ts';

/** The role's variables, as Ansible checks them when the role starts. */
export const spec: ArgumentSpec = ${JSON.stringify(spec, null, 2)};
`;
}
