import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that has ended, but whose parent does not ask how: as after a kill of both. */
export interface Zombie {
  readonly pid: number;
  /** Its start time, as /proc tells it. */
  readonly started: string;
  /** Ends the parent. */
  end(): void;
}

/** Makes one. @throws Error when the process does not end within five seconds */
export async function makeZombie(): Promise<Zombie> {
  const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number.parseInt(line.toString(), 10);
  for (let attempt = 0; attempt < 50; attempt++) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    if (fields[0] === 'Z') {
      return { pid, started: fields[19] ?? '', end: () => parent.kill('SIGKILL') };
    }
    await sleep(100);
  }
  parent.kill('SIGKILL');
  throw new Error(`Process ${pid} does not end`);
}
