import type { Play } from '../../ansible/play.ts';
import { task } from '../../ansible/task.ts';

/**
 * Restarts Etherpad on the hosts of a group, one after the other, and stops at the first that does not
 * become ready.
 */
export function oneByOne(name: string, hosts: string): Play {
  return {
    name,
    hosts,
    gather_facts: false,
    become: true,
    serial: 1,
    any_errors_fatal: true,
    tasks: [
      task('Restart, and see it ready', 'ansible.builtin.import_role', {
        name: 'etherpad',
        tasks_from: 'restart.yml',
      }),
    ],
  };
}

/** Restarts those hosts that the role `etherpad` has found to need it. */
export const restartChanged = oneByOne(
  'Restart web hosts that changed, one after the other',
  'etherpad_restart',
);
