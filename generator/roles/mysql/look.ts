import { type TaskItem, task } from '../../ansible/task.ts';
import { socket } from './socket.ts';

const accounts = `{{ "SELECT user AS name, host AS host, attribute->>'$.padfleet' AS mark FROM
information_schema.user_attributes" if mysql_engine == 'mysql' else
"SELECT user AS name, host AS host FROM mysql.user WHERE is_role = 'N'" }}`;

// Names are not resolved: over the network, nobody is at localhost. Who is shown there, with a port, is
// a web server within a procedure: while it runs, its definer root@localhost stands for the caller.
const connections = `SELECT id AS id, user AS name, SUBSTRING_INDEX(host, ':', 1) AS host
FROM information_schema.processlist
WHERE host LIKE '%:%' AND host NOT LIKE 'localhost:%' AND user <> 'unauthenticated user'`;

const marks = `SELECT table_comment AS mark FROM information_schema.tables
WHERE table_schema = '{{ mysql_database }}' AND table_name = 'store'`;

/** What is there: accounts, connections over the network, and the mark that schema.ts leaves. */
export const look: readonly TaskItem[] = [
  task(
    'Wait until the server answers, and see what it has',
    'community.mysql.mysql_query',
    { ...socket, query: [accounts, connections, marks] },
    {
      register: 'mysql_state',
      until: 'mysql_state is succeeded',
      retries: 30,
      delay: 2,
      changed_when: false,
      check_mode: false,
    },
  ),
];
