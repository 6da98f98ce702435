import { type TaskItem, task } from '../../ansible/task.ts';
import { fleetSocket } from './paths.ts';

/** Hands all pads over to the other web hosts; Etherpad goes on, and takes no pads. */
export const drain: readonly TaskItem[] = [
  task(
    'Look for the socket of the plugin',
    'ansible.builtin.stat',
    { path: fleetSocket, get_checksum: false },
    { register: 'etherpad_socket' },
  ),
  task(
    'Say that nothing can be handed over',
    'ansible.builtin.debug',
    {
      msg: `Etherpad on {{ inventory_hostname }} does not run, or has no plugin yet: it hands nothing over.
Whoever writes there waits until it is back, or its lease has ended (5 s).`,
    },
    { when: 'not etherpad_socket.stat.exists' },
  ),
  task(
    'Hand over all pads',
    'ansible.builtin.uri',
    {
      url: 'http://localhost/drain',
      unix_socket: fleetSocket,
      method: 'POST',
      timeout: 60,
    },
    {
      when: 'etherpad_socket.stat.exists',
      register: 'etherpad_drained',
      changed_when: 'etherpad_drained.json.pads | default(0) > 0',
    },
  ),
  task(
    'Say what was handed over',
    'ansible.builtin.debug',
    {
      msg: '{{ inventory_hostname }}: {{ etherpad_drained.json.pads }} pads in {{ etherpad_drained.json.milliseconds }} ms',
    },
    { when: 'etherpad_drained.json is defined' },
  ),
];
