import { block, handler, type TaskItem, task } from '../../ansible/task.ts';
import { current } from './paths.ts';

const unit = '/etc/systemd/system/etherpad.service';
const settings = '/etc/etherpad';

/** What systemd makes anew at each start of the service. */
const startMark = '/run/etherpad';

export const restart = handler('Restart Etherpad', 'ansible.builtin.systemd', {
  name: 'etherpad',
  state: 'restarted',
  daemon_reload: true,
});

/** Runs the current release as a service, with its settings and secrets. */
export const service: readonly TaskItem[] = [
  task('Make the account that runs Etherpad', 'ansible.builtin.user', {
    name: 'etherpad',
    system: true,
    home: '/var/lib/etherpad',
    create_home: false,
    shell: '/usr/sbin/nologin',
  }),
  task('Make the folder of settings', 'ansible.builtin.file', {
    path: settings,
    state: 'directory',
    owner: 'root',
    group: 'etherpad',
    mode: '0750',
  }),
  task(
    'Write settings and secrets',
    'ansible.builtin.template',
    {
      src: '{{ item }}.j2',
      dest: `${settings}/{{ item }}`,
      owner: 'root',
      group: 'etherpad',
      mode: '0640',
    },
    {
      loop: ['settings.json', 'SESSIONKEY.txt', 'APIKEY.txt'],
      no_log: true,
      notify: restart,
    },
  ),
  task(
    'Install the service',
    'ansible.builtin.copy',
    { src: 'etherpad.service', dest: unit, owner: 'root', group: 'root', mode: '0644' },
    { notify: restart },
  ),
  task(
    'Look for changes that the running Etherpad has not read',
    'ansible.builtin.command',
    { argv: ['find', settings, unit, current, '-newer', startMark] },
    {
      comment: 'A changed release, and what an earlier run changed that ended before the restart.',
      register: 'etherpad_unread',
      check_mode: false,
      changed_when: 'etherpad_unread.stdout | length > 0',
      failed_when: false,
      notify: restart,
    },
  ),
  task('Restart Etherpad now if it must be', 'ansible.builtin.meta', 'flush_handlers'),
  task('Start Etherpad', 'ansible.builtin.systemd', {
    name: 'etherpad',
    state: 'started',
    enabled: true,
  }),
  block(
    'See Etherpad at work',
    [
      task(
        'Wait until Etherpad answers with a page that needs the database',
        'ansible.builtin.uri',
        {
          url: "http://{{ etherpad_listen_address }}:{{ etherpad_port }}/p/ready-{{ now(utc=true, fmt='%s%f') }}",
        },
        {
          comment:
            'A name that no page asked for before, or the answer could come from memory. Makes no pad.',
          register: 'etherpad_answer',
          until: 'etherpad_answer is success',
          retries: 45,
          delay: 2,
        },
      ),
    ],
    {
      rescue: [
        task('Say where to look', 'ansible.builtin.fail', {
          msg: `Etherpad on {{ inventory_hostname }} does not answer: {{ etherpad_answer.msg | default('') }}
To see why, run on that host: journalctl --unit etherpad --lines 50`,
        }),
      ],
    },
  ),
];
