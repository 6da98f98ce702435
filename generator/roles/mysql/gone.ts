import { type TaskItem, task } from '../../ansible/task.ts';
import { socket } from './socket.ts';

const database = { ...socket, login_db: '{{ mysql_database }}' } as const;

const each = {
  loop: "{{ mysql_leaving | selectattr('name', 'in', mysql_gone) }}",
  loop_control: { label: '{{ item.name }}' },
} as const;

/**
 * Shuts out web servers that are declared gone: no login, no connection, and only then, when nothing
 * they may still hold can be written any more, no pads.
 */
export const gone: readonly TaskItem[] = [
  task(
    'Remove the account of hosts that are gone',
    'community.mysql.mysql_user',
    { ...socket, name: '{{ item.name }}', host: '{{ item.host }}', state: 'absent' },
    each,
  ),
  task(
    'Look for connections that they still have',
    'community.mysql.mysql_query',
    {
      ...socket,
      query: 'SELECT id, user AS name FROM information_schema.processlist',
    },
    { register: 'mysql_connections', changed_when: false, check_mode: false },
  ),
  task(
    'End their connections',
    'community.mysql.mysql_query',
    { ...socket, query: 'KILL {{ item.id }}' },
    {
      loop: "{{ mysql_connections.query_result[0] | selectattr('name', 'in', mysql_gone) }}",
      loop_control: { label: '{{ item.name }}' },
      register: 'mysql_killed',
      changed_when: true,
      failed_when: "mysql_killed is failed and 'Unknown thread id' not in mysql_killed.msg",
    },
  ),
  task(
    'Free their pads',
    'community.mysql.mysql_query',
    {
      ...database,
      query: [
        "UPDATE padfleet_server SET expires = UTC_TIMESTAMP(3) WHERE name = '{{ item.name }}' AND expires > UTC_TIMESTAMP(3)",
        "DELETE FROM padfleet_owner WHERE server = '{{ item.name }}'",
      ],
    },
    each,
  ),
];
