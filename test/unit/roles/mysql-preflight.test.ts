import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { preflight } from '../../../generator/roles/mysql/preflight.ts';
import { playTasks } from './play-tasks.ts';

const asserts = preflight.filter(
  (item) => item.kind === 'task' && item.module === 'ansible.builtin.assert',
);

/** Data of MySQL and of MariaDB, as `ansible.builtin.find` reports it. */
const mysqlData = { files: [{ path: '/var/lib/mysql/mysql.ibd' }] };
const mariadbData = { files: [{ path: '/var/lib/mysql/aria_log_control' }] };

const sound = {
  mysql_engine: 'mysql',
  mysql_version: '9.7',
  mysql_listen_addresses: ['127.0.0.1', '10.88.0.50'],
  mysql_data: { files: [] },
  ansible_facts: { distribution: 'Debian', distribution_release: 'trixie' },
};

const on = (distribution: string, distribution_release: string) => ({
  ansible_facts: { distribution, distribution_release },
});
const mariadb = { mysql_engine: 'mariadb', mysql_version: '11.8' };

const cases: readonly (readonly [string, Record<string, unknown>, RegExp | undefined])[] = [
  ['MySQL 9.7 on Debian 13', {}, undefined],
  ['MySQL 9.7 on Debian 12', on('Debian', 'bookworm'), /mysql 9\.7 does not run.*bookworm.*trixie/],
  ['MySQL 8.4 on Debian 12', { mysql_version: '8.4', ...on('Debian', 'bookworm') }, undefined],
  ['MySQL 8.4 on Ubuntu 24.04', { mysql_version: '8.4', ...on('Ubuntu', 'noble') }, undefined],
  ['MariaDB 11.8 on Debian 13', mariadb, undefined],
  ['MariaDB 11.8 on Debian 12', { ...mariadb, ...on('Debian', 'bookworm') }, /mariadb 11\.8/],
  ['MySQL 11.8', { mysql_version: '11.8' }, /runs on: nothing that this role knows/],
  ['every address', { mysql_listen_addresses: ['127.0.0.1', '0.0.0.0'] }, /name each address/],
  ['no address', { mysql_listen_addresses: [] }, /name each address/],
  ['MySQL where MySQL was', { mysql_data: mysqlData }, undefined],
  ['MySQL where MariaDB was', { mysql_data: mariadbData }, /other engine.*never deletes/],
  ['MariaDB where MariaDB was', { ...mariadb, mysql_data: mariadbData }, undefined],
  ['MariaDB where MySQL was', { ...mariadb, mysql_data: mysqlData }, /other engine.*never deletes/],
];

test('The role refuses what cannot work, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'padfleet-'));
  try {
    const said = playTasks(
      folder,
      cases.map(([, vars]) => ({ tasks: asserts, vars: { ...sound, ...vars } })),
    );
    expect(said).toHaveLength(cases.length);
    cases.forEach(([name, , refusal], index) => {
      const tasks = said[index] ?? [];
      const failures = tasks.filter(({ failed }) => failed).map(({ msg }) => msg);
      if (refusal) expect([name, failures]).toEqual([name, [expect.stringMatching(refusal)]]);
      else expect([name, failures, tasks.length]).toEqual([name, [], asserts.length]);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 180_000);
