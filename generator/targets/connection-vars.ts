import { commented, type Layout } from '../emit/layout.ts';
import type { Environment } from '../model/fleet.ts';

/** How Ansible reaches the hosts of an environment. Servers say it for each host instead. */
export function connectionVars(
  environment: Environment,
): Readonly<Record<string, string | Layout>> {
  if (environment.kind === 'servers') return {};
  return {
    ansible_user: 'vagrant',
    ansible_ssh_private_key_file: commented(
      "{{ lookup('ansible.builtin.first_found', {" +
        "'files': ['docker/private_key', 'libvirt/private_key', 'virtualbox/private_key'], " +
        "'paths': [inventory_dir ~ '/../../.vagrant/machines/' ~ inventory_hostname]}) }}",
      'Vagrant gives every machine a key of its own, under the name of its provider.',
    ),
    ansible_ssh_common_args: commented(
      '-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR',
      'A machine that is made again has another host key. It is on this computer, so nobody stands between.',
    ),
  };
}
