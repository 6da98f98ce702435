import { type TaskItem, task } from '../../ansible/task.ts';

/**
 * Puts aside the data directory of a first installation that did not end, for which Debian's package
 * has no way back: it takes what lies there for a database. It is left so when the installation is
 * killed, and now and then by itself: the package has the server shut down while it still makes its
 * system views (seen with mysql-server 9.7.4-2: "System views initialization failed").
 */
export const unfinished: readonly TaskItem[] = [
  task(
    'See how far the installation is',
    'ansible.builtin.command',
    { argv: ['dpkg-query', '--status', 'mysql-server'] },
    {
      register: 'mysql_package',
      changed_when: false,
      failed_when: 'mysql_package.rc not in [0, 1]',
      check_mode: false,
    },
  ),
  task(
    'Look for what it writes last',
    'ansible.builtin.stat',
    { path: '/var/lib/mysql/debian-5.7.flag' },
    { register: 'mysql_finished' },
  ),
  task(
    'Put aside the data directory that was not finished',
    'ansible.builtin.command',
    {
      argv: [
        'mv',
        '/var/lib/mysql',
        "/var/lib/mysql.unfinished-{{ now(utc=true, fmt='%Y-%m-%dT%H%M%SZ') }}",
      ],
      removes: '/var/lib/mysql',
    },
    {
      comment: 'Moved, not deleted: nobody can be sure from here that nothing in it is wanted.',
      when: ["' half-configured' in mysql_package.stdout", 'not mysql_finished.stat.exists'],
    },
  ),
];
