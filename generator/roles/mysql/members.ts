import { type TaskItem, task } from '../../ansible/task.ts';
import { socket } from './socket.ts';

/** Web servers that can log in, from where, and whether they hold a lease now. */
const servers = `SELECT s.name AS name, u.host AS host,
CONCAT(s.name, '@', u.host) AS account, s.expires > UTC_TIMESTAMP(3) AS live
FROM padfleet_server s JOIN mysql.user u ON u.user = s.name ORDER BY s.name`;

/**
 * Learns which web servers the database knows (\`mysql_servers\`), and which of them are no longer
 * listed (\`mysql_leaving\`). None, on a host without the database or its tables.
 */
export const members: readonly TaskItem[] = [
  task(
    'Look for the database server',
    'ansible.builtin.stat',
    { path: socket.login_unix_socket, get_checksum: false },
    { register: 'mysql_socket' },
  ),
  task(
    'Ask it for the web servers',
    'community.mysql.mysql_query',
    { ...socket, login_db: '{{ mysql_database }}', query: servers },
    {
      when: 'mysql_socket.stat.exists',
      register: 'mysql_known',
      changed_when: false,
      check_mode: false,
      failed_when: [
        'mysql_known is failed',
        // No such database; no such table.
        "mysql_known.msg is not search('1049|1146')",
      ],
    },
  ),
  task('Name the web servers, and those that leave', 'ansible.builtin.set_fact', {
    mysql_servers: '{{ (mysql_known.query_result | default([[]], true)) | first }}',
    mysql_leaving: `{{ (mysql_known.query_result | default([[]], true)) | first
| rejectattr('name', 'in', mysql_accounts | map(attribute='name')) }}`,
  }),
];
