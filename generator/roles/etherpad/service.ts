import { type TaskItem, task } from '../../ansible/task.ts';
import { current, release, startMark, startSuccessor } from './paths.ts';

const unit = '/etc/systemd/system/etherpad.service';
const settings = '/etc/etherpad';

/**
 * Writes settings, secrets and unit, and starts Etherpad where it does not run. A host where it runs,
 * and has not read them, joins the group `etherpad_restart`.
 */
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
      register: 'etherpad_settings_file',
    },
  ),
  task('Install what restarts it', 'ansible.builtin.copy', {
    src: 'start-successor',
    dest: startSuccessor,
    owner: 'root',
    group: 'root',
    mode: '0755',
  }),
  task(
    'Install the service',
    'ansible.builtin.copy',
    { src: 'etherpad.service', dest: unit, owner: 'root', group: 'root', mode: '0644' },
    { register: 'etherpad_unit' },
  ),
  task(
    'See whether Etherpad runs',
    'ansible.builtin.stat',
    { path: startMark, get_checksum: false },
    { register: 'etherpad_started' },
  ),
  task(
    'Look for changes that the running Etherpad has not read',
    'ansible.builtin.command',
    { argv: ['find', settings, unit, current, '-newer', startMark] },
    {
      comment: 'Also what an earlier run changed that ended before the restart.',
      register: 'etherpad_unread',
      check_mode: false,
      changed_when: false,
      when: 'etherpad_started.stat.exists',
    },
  ),
  task(
    'Have hosts restarted that run and have changed',
    'ansible.builtin.group_by',
    { key: 'etherpad_restart' },
    {
      comment: 'One after the other, by the next play: see restart.yml.',
      changed_when: false,
      when: [
        'etherpad_started.stat.exists',
        `etherpad_running != etherpad_release_id or etherpad_unread.stdout | length > 0
or etherpad_settings_file is changed or etherpad_unit is changed`,
      ],
    },
  ),
  task(
    'Make the release the current one',
    'ansible.builtin.file',
    { src: release, path: current, state: 'link' },
    { when: 'not etherpad_started.stat.exists' },
  ),
  task('Start Etherpad', 'ansible.builtin.systemd', {
    name: 'etherpad',
    state: 'started',
    enabled: true,
    daemon_reload: true,
  }),
  task('Wait until Etherpad is ready', 'ansible.builtin.import_tasks', 'ready.yml', {
    when: "inventory_hostname not in groups['etherpad_restart'] | default([])",
  }),
];
