import { refs } from '../../ansible/role.ts';
import { handler, type TaskItem, task } from '../../ansible/task.ts';
import { socket } from './socket.ts';
import type { MysqlVars } from './vars.ts';

const v = refs<MysqlVars>();

/** Where the engine looks for settings beside its own. */
const settings = `/etc/mysql/${v.mysql_engine}.conf.d` as const;

/** The service is named like its engine, and so is the folder of its settings. */
const dropIn = `/etc/systemd/system/${v.mysql_engine}.service.d` as const;

/** Restarts the server: settings that were changed take effect. */
export const restart = handler('Restart the database server', 'ansible.builtin.systemd', {
  name: v.mysql_engine,
  state: 'restarted',
  daemon_reload: true,
});

/** Makes the server read its certificate again. Connections stay. */
export const reloadTls = handler(
  "Reload the database server's certificate",
  'community.mysql.mysql_query',
  {
    ...socket,
    query: "{{ 'ALTER INSTANCE RELOAD TLS' if mysql_engine == 'mysql' else 'FLUSH SSL' }}",
  },
);

/** Settings, certificate and service. */
export const configure: readonly TaskItem[] = [
  task(
    'Hand the certificate to the server',
    'ansible.builtin.copy',
    {
      src: '{{ item.src }}',
      dest: '/etc/mysql/{{ item.name }}',
      remote_src: true,
      owner: 'root',
      group: 'mysql',
      mode: '0640',
    },
    {
      comment: "AppArmor's profile of MySQL lets it read /etc/mysql and nothing else in /etc.",
      loop: [
        { name: 'ca.crt', src: v.mysql_tls_ca },
        { name: 'server.crt', src: v.mysql_tls_certificate },
        { name: 'server.key', src: v.mysql_tls_key },
      ],
      loop_control: { label: '{{ item.name }}' },
      notify: reloadTls,
    },
  ),
  task(
    'Write the settings',
    'ansible.builtin.template',
    {
      src: 'padfleet.cnf.j2',
      dest: `${settings}/padfleet.cnf`,
      owner: 'root',
      group: 'root',
      mode: '0644',
      validate: [
        "/bin/sh -c 'install -m 0644 %s /etc/mysql/candidate &&",
        'mysqld --defaults-file=/etc/mysql/candidate --user=mysql {{ mysql_check }} > /dev/null &&',
        "rm /etc/mysql/candidate'",
      ].join(' '),
    },
    {
      comment: `The server itself checks them first, in a folder that AppArmor lets it read.`,
      notify: restart,
      vars: {
        mysql_check: "{{ '--validate-config' if mysql_engine == 'mysql' else '--help --verbose' }}",
      },
    },
  ),
  task("Make the folder of the service's settings", 'ansible.builtin.file', {
    path: dropIn,
    state: 'directory',
    owner: 'root',
    group: 'root',
    mode: '0755',
  }),
  task(
    'Have the service start after the network, and start again after a failure',
    'ansible.builtin.copy',
    {
      src: 'service.conf',
      dest: `${dropIn}/padfleet.conf`,
      owner: 'root',
      group: 'root',
      mode: '0644',
    },
    { notify: restart },
  ),
  task('Start the server, now and at boot', 'ansible.builtin.systemd', {
    name: v.mysql_engine,
    state: 'started',
    enabled: true,
  }),
  task(
    'See since when the server runs',
    'ansible.builtin.stat',
    { path: socket.login_unix_socket, get_checksum: false },
    { comment: 'It makes its socket as it starts.', register: 'mysql_started' },
  ),
  task(
    'Look for settings that are newer',
    'ansible.builtin.find',
    { paths: [settings, dropIn], patterns: ['padfleet.*'] },
    {
      comment: 'An earlier run may have ended between the file and the restart.',
      register: 'mysql_settings',
      changed_when: `mysql_settings.files | selectattr('mtime', 'gt', mysql_started.stat.mtime | default(0)) | length > 0`,
      notify: restart,
    },
  ),
];
