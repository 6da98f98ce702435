import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../generator/errors.ts';
import { commandLine, isAlive, readPid, waitUntil } from './process.ts';
import { lastLines, run } from './run.ts';

/** Where and how the daemon runs; the tests run a second one beside the first. */
export interface DaemonOptions {
  /** The project's folder: process id and log go to `.padfleet/docker/` below it. */
  readonly root: string;
  /** More words for `dockerd`, such as another data folder. */
  readonly args?: readonly string[];
  /** Told what happens, a line at a time. */
  readonly say?: (line: string) => void;
}

/** Milliseconds a daemon has to answer after its start, and to end after SIGTERM. */
const patience = 60_000;

/** Whether a Docker daemon answers, and if not, what the client says. */
export async function askDocker(): Promise<{ readonly answers: boolean; readonly said: string }> {
  const result = await run(['docker', 'version', '--format', '{{.Server.Version}}'], {
    timeout: 15_000,
  });
  return { answers: result.code === 0, said: lastLines(result.stderr, 3) };
}

/**
 * Makes sure that a Docker daemon answers. Where systemd is not the first process, and so nobody
 * starts one, starts `dockerd` itself; `stopDaemon` ends it. Safe after any kill.
 * @returns whether it ran already or was started here.
 * @throws UserError with the command to run, when starting it is not ours or it does not come up.
 */
export async function ensureDaemon(options: DaemonOptions): Promise<'running' | 'started'> {
  const { answers, said } = await askDocker();
  if (answers) return 'running';
  const reason = whyNotOurs(said, {
    dockerHost: process.env.DOCKER_HOST,
    systemd: existsSync('/run/systemd/system'),
    root: process.getuid?.() === 0,
  });
  if (reason) throw new UserError([reason]);

  const files = await daemonFiles(options.root);
  await mkdir(files.folder, { recursive: true });
  // Killed while a daemon was starting: that one may come up yet, and two would fight.
  const started = await runningDaemon(files.pid);
  if (started !== undefined) {
    options.say?.(`Waiting for the Docker daemon started before (process ${started})`);
    if (await waitUntil(async () => (await askDocker()).answers, patience)) return 'started';
    await endDaemon(started);
  }
  // dockerd refuses to start when its file names a live process, though it be another by now.
  await rm(files.pid, { force: true });
  options.say?.('Starting the Docker daemon');
  await startDaemon(files, options.args ?? []);
  return 'started';
}

/**
 * Ends the daemon that `ensureDaemon` started, and removes its files.
 * @returns `not-ours` when none of ours runs, `in-use` (and still running) when containers that are
 * not this fleet's run on it.
 * @throws UserError `docker-stop` when it does not end.
 */
export async function stopDaemon(root: string): Promise<'stopped' | 'not-ours' | 'in-use'> {
  const files = await daemonFiles(root);
  const pid = await runningDaemon(files.pid);
  if (pid === undefined) {
    await rm(files.folder, { recursive: true, force: true });
    return 'not-ours';
  }
  const containers = await run(['docker', 'ps', '--quiet'], { timeout: 15_000 });
  if (containers.code === 0 && containers.stdout.trim() !== '') return 'in-use';
  if (!(await endDaemon(pid))) {
    throw new UserError([
      {
        code: 'docker-stop',
        message: `The Docker daemon (process ${pid}) does not end.`,
        hint: `End it by hand, then run this again: kill -9 ${pid}`,
        where: '.padfleet/docker/dockerd.log',
      },
    ]);
  }
  await rm(files.folder, { recursive: true, force: true });
  return 'stopped';
}

interface DaemonFiles {
  readonly folder: string;
  readonly pid: string;
  readonly log: string;
}

async function daemonFiles(root: string): Promise<DaemonFiles> {
  const folder = join(await realpath(root), '.padfleet/docker');
  return { folder, pid: join(folder, 'dockerd.pid'), log: join(folder, 'dockerd.log') };
}

/** Whether the daemon that `ensureDaemon` started in this folder runs. */
export async function isDaemonOurs(root: string): Promise<boolean> {
  return (await runningDaemon((await daemonFiles(root)).pid)) !== undefined;
}

/** The id of our daemon if it lives: the process in the file, if it is a dockerd with that file. */
async function runningDaemon(pidFile: string): Promise<number | undefined> {
  const pid = await readPid(pidFile);
  if (pid === undefined || !isAlive(pid)) return undefined;
  const command = await commandLine(pid);
  return command.includes('dockerd') && command.includes(pidFile) ? pid : undefined;
}

async function startDaemon(files: DaemonFiles, args: readonly string[]): Promise<void> {
  const log = await open(files.log, 'w');
  const child = spawn('dockerd', ['--pidfile', files.pid, ...args], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure = `dockerd ended with ${signal ?? `code ${code}`}`;
  });
  child.unref();
  await log.close();
  const settled = await waitUntil(
    async () => failure !== undefined || (await askDocker()).answers,
    patience,
  );
  child.removeAllListeners();
  if (settled && failure === undefined) return;
  if (child.pid !== undefined && failure === undefined) await endDaemon(child.pid);
  const said = lastLines(await readFile(files.log, 'utf8').catch(() => ''), 5);
  throw new UserError([
    {
      code: 'docker-start',
      message: `The Docker daemon does not start: ${failure ?? 'it does not answer'}.\n${said}`,
      hint: 'Is Docker installed whole (Debian: docker.io)? The log says more.',
      where: '.padfleet/docker/dockerd.log',
    },
  ]);
}

/** Asks a daemon to end, then makes it. True when it is gone. */
async function endDaemon(pid: number): Promise<boolean> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    if (await waitUntil(() => !isAlive(pid), patience / 2)) return true;
  }
  return false;
}

/** What this system looks like, as far as it decides who starts the daemon. */
export interface DaemonSetting {
  readonly dockerHost: string | undefined;
  /** systemd is the first process. */
  readonly systemd: boolean;
  /** We are root. */
  readonly root: boolean;
}

/** Why the daemon that does not answer is not ours to start, and what to do; undefined when it is. */
export function whyNotOurs(said: string, setting: DaemonSetting) {
  if (/permission denied/i.test(said)) {
    return {
      code: 'docker-permission',
      message: 'This user may not talk to the Docker daemon.',
      hint: 'Join its group, then log in again: sudo usermod --append --groups docker "$USER"',
    };
  }
  if (setting.dockerHost) {
    return {
      code: 'docker-host',
      message: `No Docker daemon answers at DOCKER_HOST=${setting.dockerHost}.`,
      hint: 'Start it there, or use the local one: unset DOCKER_HOST',
    };
  }
  if (setting.systemd) {
    return {
      code: 'docker-stopped',
      message: 'The Docker daemon does not run.',
      hint: 'Start it: sudo systemctl start docker',
    };
  }
  if (!setting.root) {
    return {
      code: 'docker-root',
      message: 'No Docker daemon runs, and only root may start one.',
      hint: 'Start it in another terminal: sudo dockerd',
    };
  }
  return undefined;
}
