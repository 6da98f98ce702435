import { block, type TaskItem, task } from '../../ansible/task.ts';
import { fleetSocket } from './paths.ts';

const untilReady = { retries: 60, delay: 1 } as const;

/** Waits until Etherpad answers and has its lease, or was told to take no pads. */
export const ready: readonly TaskItem[] = [
  block(
    'See Etherpad at work',
    [
      task(
        'Wait until Etherpad answers',
        'ansible.builtin.uri',
        { url: 'http://{{ etherpad_listen_address }}:{{ etherpad_port }}/' },
        { register: 'etherpad_answer', until: 'etherpad_answer is success', ...untilReady },
      ),
      task(
        'Wait until Etherpad may own pads',
        'ansible.builtin.uri',
        { url: 'http://localhost/ready', unix_socket: fleetSocket, status_code: [200, 503] },
        {
          register: 'etherpad_answer',
          until:
            'etherpad_answer.status == 200 or etherpad_answer.json.draining | default(false) | bool',
          ...untilReady,
        },
      ),
    ],
    {
      when: 'not ansible_check_mode',
      rescue: [
        task('Say where to look', 'ansible.builtin.fail', {
          msg: `Etherpad on {{ inventory_hostname }} is not ready: {{ etherpad_answer.msg | default('') }}
To see why, run on that host: journalctl --unit etherpad --lines 50`,
        }),
      ],
    },
  ),
];
