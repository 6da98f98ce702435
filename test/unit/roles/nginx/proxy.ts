import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { task } from '../../../../generator/ansible/task.ts';
import { defaults, type NginxWebServer } from '../../../../generator/roles/nginx/vars.ts';
import { playTasks } from '../play-tasks.ts';

const room = new URL('../../../../generator/roles/nginx/', import.meta.url).pathname;

/** A real NGINX on the loopback address, with the role's configuration. */
export interface TestProxy {
  readonly url: string;
  /** The lines of the role's log. */
  log(): readonly Readonly<Record<string, unknown>>[];
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws Error when NGINX does not start within 10 s. */
export async function startProxy(
  webServers: readonly NginxWebServer[],
  ports: { readonly http: number; readonly status: number },
): Promise<TestProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'padfleet-nginx-'));
  // NGINX's workers run as another user.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'cache'));
  render(folder, {
    ...defaults,
    ansible_managed: 'test',
    nginx_web_servers: webServers,
    nginx_port: `127.0.0.1:${ports.http}`,
    nginx_status_port: ports.status,
    nginx_worker_connections: 256,
  });
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${ports.http}`;
  await answering(`http://127.0.0.1:${ports.status}/configuration`);
  return {
    url,
    log: () =>
      readFileSync(join(folder, 'padfleet.log'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    reload: async () => {
      nginx.kill('SIGHUP');
      await sleep(500);
    },
    stop: async () => {
      await ended(nginx);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The role's configuration with the paths of a host replaced by paths of a folder. */
function render(folder: string, vars: Readonly<Record<string, unknown>>): void {
  cpSync(join(room, 'templates'), join(folder, 'templates'), { recursive: true });
  cpSync(join(room, 'files'), join(folder, 'files'), { recursive: true });
  const dest = join(folder, 'nginx.conf');
  playTasks(folder, [
    { tasks: [task('Render', 'ansible.builtin.template', { src: 'nginx.conf.j2', dest })], vars },
  ]);
  const text = readFileSync(dest, 'utf8')
    .replaceAll('/var/log/nginx', folder)
    .replaceAll('/var/cache/nginx', join(folder, 'cache'))
    .replaceAll('/etc/nginx/pad-key.js', join(folder, 'files/pad-key.js'))
    .replaceAll('/run/nginx.pid', join(folder, 'nginx.pid'))
    .replace('worker_processes auto', 'worker_processes 2');
  writeFileSync(dest, text);
}

async function answering(url: string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error(`${url} does not answer`);
    await sleep(50);
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGQUIT');
    setTimeout(() => child.kill('SIGKILL'), 2000).unref();
  });
}
