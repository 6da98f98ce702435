import { block, type TaskItem, task } from '../../ansible/task.ts';
import { current, fleetSocket, releases } from './paths.ts';

/** Whether an Etherpad runs that has a lease to hand over. */
const ask = (name: string, when?: string): TaskItem =>
  task(
    name,
    'ansible.builtin.uri',
    { url: 'http://localhost/hand-over', unix_socket: fleetSocket },
    {
      register: 'etherpad_now',
      failed_when: false,
      ...(when === undefined ? {} : { when }),
    },
  );

const canHandOver = 'etherpad_now.status | default(0) == 200';

const mend = `To see why, run on that host: journalctl --unit etherpad --since -10min
Then mend the release or the settings, generate, and run this again.`;

const switched = 'etherpad_switched is changed';

/**
 * Restarts Etherpad on the release that it shall run: a second process starts beside the one that runs
 * and takes its place, with its pads, once it is ready. If it does not become ready, nothing has
 * happened; if it takes the place and fails then, the release that ran is started again. For a play with
 * `serial: 1`.
 */
export const restart: readonly TaskItem[] = [
  task(
    'Look at the release that runs',
    'ansible.builtin.stat',
    { path: current, get_checksum: false },
    { register: 'etherpad_link' },
  ),
  ask('Ask whether the running Etherpad can hand over'),
  task(
    'Say that nothing can be handed over',
    'ansible.builtin.debug',
    {
      msg: `Etherpad on {{ inventory_hostname }} has no lease, or does not run: it hands nothing over.
Nothing is lost. Whoever writes there waits until it is back, or its lease has ended (5 s).`,
    },
    { when: ['not ansible_check_mode', `not (${canHandOver})`] },
  ),
  block(
    'Restart Etherpad',
    [
      task(
        'Make the release the current one',
        'ansible.builtin.file',
        {
          src: `${releases}/{{ etherpad_release_id | default(etherpad_link.stat.lnk_source | basename) }}`,
          path: current,
          state: 'link',
        },
        { register: 'etherpad_switched' },
      ),
      task(
        'Start the service anew, beside the running one if that can hand over',
        'ansible.builtin.systemd',
        {
          name: 'etherpad',
          state: `{{ 'reloaded' if ${canHandOver} else 'restarted' }}`,
          daemon_reload: true,
        },
        { register: 'etherpad_restarted' },
      ),
      task('Wait until it is ready', 'ansible.builtin.import_tasks', 'ready.yml'),
    ],
    {
      rescue: [
        task(
          'Go back to the release that ran',
          'ansible.builtin.file',
          { src: '{{ etherpad_link.stat.lnk_source }}', path: current, state: 'link' },
          { when: switched },
        ),
        ask('Ask whether the Etherpad that ran goes on', switched),
        task(
          'Restart the service on the release that ran',
          'ansible.builtin.systemd',
          { name: 'etherpad', state: 'restarted', daemon_reload: true },
          { when: [switched, `etherpad_restarted is not failed or not (${canHandOver})`] },
        ),
        task(
          'Wait until it is ready on the release that ran',
          'ansible.builtin.include_tasks',
          'ready.yml',
          { when: switched },
        ),
        task(
          'Say that it runs the old release',
          'ansible.builtin.fail',
          {
            msg: `{{ inventory_hostname }} did not become ready on {{ etherpad_release_id }}.
It runs {{ etherpad_link.stat.lnk_source | basename }}, as before; hosts after it were not touched.
${mend}`,
          },
          { when: switched },
        ),
        task('Say that it is not ready', 'ansible.builtin.fail', {
          msg: `{{ inventory_hostname }} did not become ready after a restart; hosts after it were not touched.
An Etherpad that ran may go on there, with the settings that it has read when it started.
${mend}`,
        }),
      ],
    },
  ),
];
