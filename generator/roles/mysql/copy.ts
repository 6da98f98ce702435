import { block, type TaskItem, task } from '../../ansible/task.ts';

/** Copies hold every pad: only root may look. */
const folder = '/var/backups/padfleet';

/** How many copies are kept. */
const kept = 5;

/** Copies the whole database to a file on its host, while it is in use. */
export const copy: readonly TaskItem[] = [
  task('Make the folder of copies', 'ansible.builtin.file', {
    path: folder,
    state: 'directory',
    owner: 'root',
    group: 'root',
    mode: '0700',
  }),
  task('Name the copy', 'ansible.builtin.set_fact', {
    mysql_copy: `${folder}/{{ now(utc=true, fmt='%Y-%m-%dT%H%M%SZ') }}.sql`,
  }),
  block(
    'Copy the database',
    [
      task(
        'Write the copy',
        'ansible.builtin.command',
        {
          argv: [
            "{{ 'mariadb-dump' if mysql_engine == 'mariadb' else 'mysqldump' }}",
            // Else it cannot be loaded where it was made. MariaDB does not know the option, and needs none.
            '--loose-set-gtid-purged=OFF',
            '--single-transaction',
            '--quick',
            '--routines',
            '--triggers',
            '--result-file={{ mysql_copy }}.part',
            '{{ mysql_database }}',
          ],
          creates: '{{ mysql_copy }}',
        },
        { comment: 'One consistent moment, without a lock: nobody waits.' },
      ),
      task(
        'Look at its last line',
        'ansible.builtin.command',
        { argv: ['tail', '--lines', '1', '{{ mysql_copy }}.part'] },
        {
          comment: 'A copy that was cut short lacks it.',
          register: 'mysql_copy_end',
          changed_when: false,
          failed_when: "mysql_copy_end.stdout is not search('^-- Dump completed')",
        },
      ),
      task('Keep the copy now that it is whole', 'ansible.builtin.command', {
        argv: ['mv', '{{ mysql_copy }}.part', '{{ mysql_copy }}'],
        creates: '{{ mysql_copy }}',
      }),
    ],
    {
      when: 'not ansible_check_mode',
      rescue: [
        task('Remove what is not whole', 'ansible.builtin.file', {
          path: '{{ mysql_copy }}.part',
          state: 'absent',
        }),
        task('Say that there is no copy', 'ansible.builtin.fail', {
          msg: `The database was not copied, so nothing was changed. What failed is above: look for space in
${folder} on {{ inventory_hostname }}.`,
        }),
      ],
    },
  ),
  task(
    'List the copies',
    'ansible.builtin.find',
    { paths: [folder], patterns: ['*.sql'] },
    { register: 'mysql_copies' },
  ),
  task(
    'Remove old copies',
    'ansible.builtin.file',
    { path: '{{ item }}', state: 'absent' },
    {
      loop: `{{ (mysql_copies.files | map(attribute='path') | sort(reverse=true))[${kept}:] }}`,
    },
  ),
  task(
    'Say where the copy is',
    'ansible.builtin.debug',
    {
      msg: 'The database as it was: {{ mysql_copy }} on {{ inventory_hostname }}. {{ mysql_copy_end.stdout }}',
    },
    { when: 'not ansible_check_mode' },
  ),
];
