import { type TaskItem, task } from '../../ansible/task.ts';
import { fleetSocket } from './paths.ts';

/** The opposite of a drain: Etherpad takes pads again. */
export const resume: readonly TaskItem[] = [
  task(
    'Take pads again',
    'ansible.builtin.uri',
    { url: 'http://localhost/resume', unix_socket: fleetSocket, method: 'POST' },
    { changed_when: true },
  ),
];
