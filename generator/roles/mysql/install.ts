import { type TaskItem, task } from '../../ansible/task.ts';

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
    'Install the server',
    'ansible.builtin.apt',
    {
      name: ['{{ mysql_engine }}-server={{ mysql_epoch }}{{ mysql_version }}*', 'python3-pymysql'],
      default_release: "{{ 'sid' if mysql_version == '9.7' else omit }}",
      install_recommends: false,
      update_cache: true,
      cache_valid_time:
        '{{ 86400 if mysql_data.matched > 0 and mysql_archive is not changed else 0 }}',
    },
    {
      comment: `A host without a database gets a fresh list, whatever an earlier run left. MySQL 9.7 brings
libraries from unstable, so what it needs comes from there too.`,
      vars: { mysql_epoch: "{{ '1:' if mysql_engine == 'mariadb' else '' }}" },
    },
  ),
];
