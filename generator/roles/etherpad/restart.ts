import { block, type TaskItem, task } from '../../ansible/task.ts';
import { current, releases } from './paths.ts';

const restartService = (name: string, when?: string): TaskItem =>
  task(
    name,
    'ansible.builtin.systemd',
    { name: 'etherpad', state: 'restarted', daemon_reload: true },
    when === undefined ? {} : { when },
  );

const mend = `To see why, run on that host: journalctl --unit etherpad --since -10min
Then mend the release or the settings, generate, and run this again.`;

const switched = 'etherpad_switched is changed';

/**
 * Restarts Etherpad with its pads handed over, on the release that it shall run, or again on the one
 * it had if that does not become ready. For a play with `serial: 1`.
 */
export const restart: readonly TaskItem[] = [
  task(
    'Look at the release that runs',
    'ansible.builtin.stat',
    { path: current, get_checksum: false },
    { register: 'etherpad_link' },
  ),
  block(
    'Hand over the pads before the restart',
    [task('Drain', 'ansible.builtin.import_tasks', 'drain.yml')],
    {
      rescue: [
        task('Say that it restarts all the same', 'ansible.builtin.debug', {
          msg: `{{ inventory_hostname }} does not hand over its pads: {{ etherpad_drained.json.error
| default(etherpad_drained.msg) | default('') }}
Nothing is lost. Whoever writes there waits until its lease has ended (5 s).`,
        }),
      ],
    },
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
      restartService('Restart the service'),
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
        restartService('Restart the service on the release that ran', switched),
        task(
          'Wait until it is ready on the release that ran',
          'ansible.builtin.include_tasks',
          'ready.yml',
          { when: switched },
        ),
        task(
          'Say that it runs the old release again',
          'ansible.builtin.fail',
          {
            msg: `{{ inventory_hostname }} did not become ready on {{ etherpad_release_id }}.
It runs {{ etherpad_link.stat.lnk_source | basename }} again; hosts after it were not touched.
${mend}`,
          },
          { when: switched },
        ),
        task('Say that it is not ready', 'ansible.builtin.fail', {
          msg: `{{ inventory_hostname }} did not become ready after a restart; hosts after it were not touched.
${mend}`,
        }),
      ],
    },
  ),
];
