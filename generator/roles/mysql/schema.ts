import { refs } from '../../ansible/role.ts';
import { type TaskItem, task } from '../../ansible/task.ts';
import { socket } from './socket.ts';
import type { MysqlVars } from './vars.ts';

const v = refs<MysqlVars>();

/** Stands between two statements in the files: a procedure has semicolons within. */
const between = "'//'";

/** The database, Etherpad's table, the leases and the fence. */
export const schema: readonly TaskItem[] = [
  task('Make the database', 'community.mysql.mysql_db', {
    ...socket,
    name: [v.mysql_database],
    encoding: 'utf8mb4',
    collation: 'utf8mb4_bin',
  }),
  task(
    'Make tables, procedures and triggers',
    'community.mysql.mysql_query',
    {
      ...socket,
      login_db: v.mysql_database,
      query: `{{ mysql_definitions | split(${between}) + ["ALTER TABLE store COMMENT '" ~ mysql_mark ~ "'"] }}`,
    },
    {
      comment: `The mark comes last, so that a run that was stopped is made up for; and on Etherpad's table,
because the triggers go where it goes.`,
      when: "mysql_mark not in mysql_state.query_result[2] | map(attribute='mark')",
      vars: {
        mysql_definitions: `{{ query('ansible.builtin.file', 'tables.sql', 'fence.sql', 'lease.sql', 'pads.sql')
| join(${between}) }}`,
        mysql_mark: "padfleet {{ mysql_definitions | ansible.builtin.hash('sha256') }}",
      },
    },
  ),
];
