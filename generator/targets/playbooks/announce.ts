import type { Play } from '../../ansible/play.ts';
import { task } from '../../ansible/task.ts';

/** A first play that says what will happen, and what interruption to expect. */
export function announce(hosts: string, msg: string): Play {
  return {
    name: 'Say what will happen',
    hosts,
    gather_facts: false,
    tasks: [task('Say what to expect', 'ansible.builtin.debug', { msg }, { run_once: true })],
  };
}
