import type { Role } from '../ansible/role.ts';
import { emitYaml } from './yaml.ts';

/**
 * A role's `meta/argument_specs.yml`: Ansible checks the variables against it before the first task
 * runs, and `ansible-doc -t role` prints it.
 */
export function emitArgumentSpecs(role: Role, header: string): string {
  const main = {
    short_description: role.summary,
    description: role.about
      .split('\n\n')
      .map((paragraph) => paragraph.replaceAll('\n', ' ').trim()),
    options: role.spec,
  };
  return emitYaml({ argument_specs: { main } }, { header });
}
