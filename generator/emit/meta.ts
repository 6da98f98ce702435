import type { Role } from '../ansible/role.ts';
import { emitYaml } from './yaml.ts';

/** A role's `meta/main.yml`: what Ansible Galaxy and ansible-lint want to know. */
export function emitMeta(role: Role, header: string): string {
  const galaxy_info = {
    role_name: role.name,
    namespace: 'padfleet',
    author: 'padfleet',
    description: role.summary,
    license: 'Apache-2.0',
    min_ansible_version: '2.14',
    platforms: [{ name: 'Debian', versions: ['all'] }],
  };
  return emitYaml({ galaxy_info, dependencies: [] }, { header });
}
