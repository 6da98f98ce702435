import type { Client } from 'ssh2';
import { runOn } from '../ssh/run.ts';

/** Database servers by the name of their process. */
const servers = /^(mysqld|mariadbd|postgres|mongod|redis-server)$/;

/** Files in which Etherpad keeps pads when it has no database server: var/dirty.db, var/rusty.db, … */
const files =
  "find / -ignore_readdir_race \\( -path /proc -o -path /sys -o -path /run \\) -prune -o -type f \\( -name 'dirty.db*' -o -name 'rusty.db*' -o -regex '.+/var/[^/]+\\.db' \\) -print";

/** @throws Error when the host runs a database or holds one of Etherpad's. */
export async function noLocalDatabase(client: Client): Promise<string> {
  const processes = await runOn(client, 'ps -eo comm=');
  const running = processes.stdout.split('\n').filter((name) => servers.test(name.trim()));
  if (processes.code !== 0) throw new Error(`ps: ${processes.stderr.trim()}`);
  if (running.length > 0) throw new Error(`${running.join(', ')} runs there`);

  const found = await runOn(client, `$([ "$(id -u)" = 0 ] || echo sudo -n) ${files}`);
  if (found.code !== 0) throw new Error(`find: ${found.stderr.trim()}`);
  const held = found.stdout.split('\n').filter((line) => line !== '');
  if (held.length > 0) throw new Error(`it holds ${held.join(', ')}`);
  return `none among ${processes.stdout.trim().split('\n').length} processes, no file`;
}
