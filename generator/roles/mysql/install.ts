import { block, type TaskItem, task } from '../../ansible/task.ts';

const putAside = task(
  'Put aside what an installation has left unfinished',
  'ansible.builtin.include_tasks',
  'unfinished.yml',
  { when: "mysql_version == '9.7'" },
);

/** Installs the server, from wherever the release is kept. */
export const install: readonly TaskItem[] = [
  task(
    "Fetch the key of MySQL's package archive",
    'ansible.builtin.get_url',
    {
      url: 'https://repo.mysql.com/RPM-GPG-KEY-mysql-2025',
      dest: '/etc/apt/keyrings/mysql.asc',
      owner: 'root',
      group: 'root',
      mode: '0644',
    },
    { when: "mysql_version == '8.4'" },
  ),
  task(
    'Keep packages of Debian unstable from being chosen by themselves',
    'ansible.builtin.copy',
    {
      dest: '/etc/apt/preferences.d/padfleet-mysql',
      content: 'Package: *\nPin: release n=sid\nPin-Priority: 100\n',
      owner: 'root',
      group: 'root',
      mode: '0644',
    },
    { when: "mysql_version == '9.7'" },
  ),
  task(
    'Add the package archive that has MySQL',
    'ansible.builtin.template',
    {
      src: 'mysql.sources.j2',
      dest: '/etc/apt/sources.list.d/padfleet-mysql.sources',
      owner: 'root',
      group: 'root',
      mode: '0644',
    },
    { when: "mysql_engine == 'mysql'", register: 'mysql_archive' },
  ),
  task(
    'Refresh the package list',
    'ansible.builtin.apt',
    { update_cache: true },
    {
      comment:
        'Also on every host without a database: an earlier run may have been stopped before this.',
      when: 'not (mysql_data.matched > 0 and mysql_archive is not changed)',
      changed_when: false,
    },
  ),
  putAside,
  block('Install the server, in a second try when need be', [server('Install the server')], {
    rescue: [putAside, server('Install the server once more')],
  }),
];

function server(name: string): TaskItem {
  return task(
    name,
    'ansible.builtin.apt',
    {
      name: ['{{ mysql_engine }}-server={{ mysql_epoch }}{{ mysql_version }}*', 'python3-pymysql'],
      default_release: "{{ 'sid' if mysql_version == '9.7' else omit }}",
      install_recommends: false,
    },
    {
      comment: 'MySQL 9.7 needs libraries from unstable: what it brings comes from there too.',
      vars: { mysql_epoch: "{{ '1:' if mysql_engine == 'mariadb' else '' }}" },
    },
  );
}
