import { refs } from '../../ansible/role.ts';
import { type TaskItem, task } from '../../ansible/task.ts';
import type { MysqlVars } from './vars.ts';

const v = refs<MysqlVars>();

/** Code names of the operating systems that offer a release. */
const releases = {
  'mysql 9.7': ['trixie'],
  'mysql 8.4': ['bookworm', 'trixie', 'jammy', 'noble'],
  'mariadb 11.8': ['trixie'],
} as const;

/** Refuses what cannot work, before anything on the host is touched. */
export const preflight: readonly TaskItem[] = [
  task(
    'Check that the operating system offers the release',
    'ansible.builtin.assert',
    {
      that: ['ansible_facts.distribution_release in mysql_offered'],
      fail_msg: [
        `${v.mysql_engine} ${v.mysql_version} does not run on {{ inventory_hostname }}, which has`,
        '{{ ansible_facts.distribution }} {{ ansible_facts.distribution_release }}. It runs on:',
        "{{ mysql_offered | join(', ') or 'nothing that this role knows' }}. Choose another database",
        'in topology.ts, or another operating system for this host.',
      ].join(' '),
      quiet: true,
    },
    {
      vars: {
        mysql_releases: releases,
        mysql_offered: "{{ mysql_releases[mysql_engine ~ ' ' ~ mysql_version] | default([]) }}",
      },
    },
  ),
  task('Check that the server will not listen on every address', 'ansible.builtin.assert', {
    that: [
      'mysql_listen_addresses | length > 0',
      "mysql_listen_addresses | intersect(['0.0.0.0', '::', '*', '']) | length == 0",
    ],
    fail_msg: [
      'mysql_listen_addresses is {{ mysql_listen_addresses }}: name each address, so that the',
      'database is never open to a network that nobody thought of.',
    ].join(' '),
    quiet: true,
  }),
  task(
    'Look for a database on the host',
    'ansible.builtin.find',
    {
      paths: ['/var/lib'],
      recurse: true,
      depth: 2,
      patterns: ['mysql.ibd', 'aria_log_control'],
    },
    {
      comment: 'MySQL keeps its catalogue in mysql.ibd; only MariaDB has an Aria log.',
      register: 'mysql_data',
    },
  ),
  task(
    'Check that the database is not of the other engine',
    'ansible.builtin.assert',
    {
      that: ['mysql_other not in mysql_data.files | map(attribute="path")'],
      fail_msg: [
        '{{ inventory_hostname }} holds the data of the other engine in /var/lib/mysql. This role never',
        `deletes data and does not convert it. Use a new host for ${v.mysql_engine}; or dump the`,
        'database, remove the old server and its data yourself, run this again, and load the dump.',
      ].join(' '),
      quiet: true,
    },
    {
      vars: {
        mysql_other:
          "/var/lib/mysql/{{ 'aria_log_control' if mysql_engine == 'mysql' else 'mysql.ibd' }}",
      },
    },
  ),
];
