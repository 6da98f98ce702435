import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { task } from '../../../generator/ansible/task.ts';
import { mysql } from '../../../generator/roles/mysql/role.ts';
import { playTasks } from './play-tasks.ts';

const room = new URL('../../../generator/roles/mysql/', import.meta.url).pathname;

const sound = {
  ...mysql.defaults,
  mysql_engine: 'mysql',
  mysql_version: '9.7',
  mysql_listen_addresses: ['127.0.0.1', '10.88.0.50'],
  ansible_facts: { distribution: 'Debian', distribution_release: 'trixie', memtotal_mb: 16_000 },
};
const mariadb = { mysql_engine: 'mariadb', mysql_version: '11.8' };
const memory = (memtotal_mb: number) => ({ ansible_facts: { memtotal_mb } });

/** Renders templates of the role with Ansible, once for each set of variables. */
function render(template: string, all: readonly Record<string, unknown>[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'padfleet-'));
  try {
    cpSync(join(room, 'templates'), join(folder, 'templates'), { recursive: true });
    const dest = (index: number) => join(folder, `rendered-${index}`);
    playTasks(
      folder,
      all.map((vars, index) => ({
        tasks: [task('Render', 'ansible.builtin.template', { src: template, dest: dest(index) })],
        vars: { ...sound, ...vars },
      })),
    );
    return all.map((_vars, index) => readFileSync(dest(index), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('The settings keep the database closed and its commits safe, with both engines', () => {
  const [forMysql = '', forMariadb = ''] = render('padfleet.cnf.j2', [{}, mariadb]);
  for (const settings of [forMysql, forMariadb]) {
    expect(settings.split('\n')).toEqual(
      expect.arrayContaining([
        '[mysqld]',
        'bind_address = 127.0.0.1,10.88.0.50',
        'require_secure_transport = ON',
        'ssl_cert = /etc/mysql/server.crt',
        'collation_server = utf8mb4_bin',
        'innodb_flush_log_at_trx_commit = 1',
        'sync_binlog = 1',
        'log_bin = /var/lib/mysql/binlog',
        'binlog_expire_logs_seconds = 604800',
      ]),
    );
  }
  // MariaDB does not start with an option that it does not know; MySQL warns of an old one.
  expect(forMysql).toMatch(/^mysqlx = OFF$/m);
  expect(forMariadb).not.toMatch(/mysqlx/);
  expect(forMysql).not.toMatch(/binlog_format/);
}, 180_000);

test('Pages of tables get half of the memory, in steps, between 128 MiB and 4 GiB', () => {
  const hosts = [200, 970, 1024, 1990, 2048, 7950, 16_000, 256_000];
  const pools = render('padfleet.cnf.j2', hosts.map(memory)).map(
    (settings) => /^innodb_buffer_pool_size = (.*)$/m.exec(settings)?.[1],
  );
  expect(pools).toEqual(['128M', '256M', '512M', '768M', '1024M', '3840M', '4096M', '4096M']);
}, 180_000);

test('MySQL comes from the archive that has the release', () => {
  const ubuntu = { distribution: 'Ubuntu', distribution_release: 'noble' };
  const [unstable, vendor] = render('mysql.sources.j2', [
    {},
    { mysql_version: '8.4', ansible_facts: ubuntu },
  ]);
  expect(unstable).toMatch(/^URIs: http:\/\/deb\.debian\.org\/debian\nSuites: sid$/m);
  expect(vendor).toBe(`Types: deb
URIs: https://repo.mysql.com/apt/ubuntu
Suites: noble
Components: mysql-8.4-lts
Signed-By: /etc/apt/keyrings/mysql.asc
`);
}, 180_000);
