import { refs } from '../../ansible/role.ts';
import { type TaskItem, task } from '../../ansible/task.ts';
import { socket } from './socket.ts';
import type { MysqlVars } from './vars.ts';

const v = refs<MysqlVars>();

/** Accounts of the server itself and of its package. All of them exist at `localhost` only. */
const own = [
  'root',
  'mysql',
  'debian-sys-maint',
  'mysql.infoschema',
  'mysql.session',
  'mysql.sys',
  'mariadb.sys',
] as const;

/** The account's mark, as the server keeps it, and as it should be. */
const marks = {
  mysql_mark:
    "{{ [item.name, item.host, item.password] | join(' ') | ansible.builtin.hash('sha256') }}",
  mysql_marked: `{{ mysql_engine == 'mariadb' or mysql_mark in (mysql_state.query_result[0]
| selectattr('name', 'equalto', item.name) | selectattr('host', 'equalto', item.host)
| map(attribute='mark')) }}`,
} as const;

const eachAccount = {
  loop: v.mysql_accounts,
  loop_control: { label: '{{ item.name }}@{{ item.host }}' },
  no_log: true,
  vars: marks,
} as const;

const notListed = `mysql_accounts | selectattr('name', 'equalto', item.name)
| selectattr('host', 'equalto', item.host) | length == 0`;

/** Those who may log in. */
export const accounts: readonly TaskItem[] = [
  task(
    'Remove accounts that are not listed',
    'community.mysql.mysql_user',
    { ...socket, name: '{{ item.name }}', host: '{{ item.host }}', state: 'absent' },
    {
      loop: '{{ mysql_state.query_result[0] }}',
      loop_control: { label: '{{ item.name }}@{{ item.host }}' },
      when: ["item.name not in mysql_own or item.host != 'localhost'", notListed],
      vars: { mysql_own: own },
    },
  ),
  task(
    'End the connections of accounts that are not listed',
    'community.mysql.mysql_query',
    { ...socket, query: 'KILL {{ item.id }}' },
    {
      comment:
        'An account that is removed can log in no more, but whoever is logged in would stay.',
      loop: '{{ mysql_state.query_result[1] }}',
      loop_control: { label: '{{ item.name }}@{{ item.host }}' },
      when: notListed,
      register: 'mysql_killed',
      changed_when: true,
      failed_when: "mysql_killed is failed and 'Unknown thread id' not in mysql_killed.msg",
    },
  ),
  task(
    'Make the accounts',
    'community.mysql.mysql_user',
    {
      ...socket,
      name: '{{ item.name }}',
      host: '{{ item.host }}',
      password: "{{ item.password if mysql_engine == 'mariadb' else omit }}",
      plugin: "{{ 'caching_sha2_password' if mysql_engine == 'mysql' else omit }}",
      plugin_auth_string: "{{ item.password if mysql_engine == 'mysql' else omit }}",
      update_password: `{{ 'always' if mysql_engine == 'mariadb' or not (mysql_marked or
ansible_check_mode) else 'on_create' }}`,
      priv: "{{ item.privileges | join('/') }}",
    },
    {
      ...eachAccount,
      comment: `MySQL salts what it stores, so nobody can see there whether a password is still the same. Each
account carries a mark instead; the password is set again when the mark does not fit.`,
      register: 'mysql_made',
      changed_when: 'mysql_made is changed or not mysql_marked',
    },
  ),
  task(
    'Mark the accounts with their password',
    'community.mysql.mysql_query',
    {
      ...socket,
      query: 'ALTER USER %s@%s ATTRIBUTE %s',
      positional_args: [
        '{{ item.name }}',
        '{{ item.host }}',
        "{{ {'padfleet': mysql_mark} | to_json }}",
      ],
    },
    { ...eachAccount, when: 'not mysql_marked' },
  ),
];
