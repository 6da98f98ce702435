import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../generator/errors.ts';
import { lastLines, run } from './run.ts';

/** What a playbook did on one host. */
export interface HostRecap {
  readonly host: string;
  readonly ok: number;
  readonly changed: number;
  readonly unreachable: number;
  readonly failed: number;
}

/** Where `site.yml` runs, and against which environment. */
export interface PlaybookOptions {
  readonly root: string;
  readonly environment: string;
  /** Told of every play and task as it starts. */
  readonly say?: (line: string) => void;
}

/** Where the whole output of the last run is kept, from the project's folder. */
export const playbookLog = '.padfleet/logs/ansible.log';

/**
 * Runs `site.yml` with progress; its whole output goes to `playbookLog`.
 * @returns what it did on each host.
 * @throws UserError `playbook-failed` with the last lines and the command that runs it again.
 */
export async function runPlaybook(options: PlaybookOptions): Promise<readonly HostRecap[]> {
  const { root, environment, say } = options;
  const words = ['ansible-playbook', '-i', `inventories/${environment}`, 'site.yml'];
  await mkdir(join(root, '.padfleet/logs'), { recursive: true });
  const log = createWriteStream(join(root, playbookLog));
  try {
    const result = await run(words, {
      cwd: root,
      env: { ANSIBLE_FORCE_COLOR: '0', ANSIBLE_NOCOLOR: '1' },
      onLine: (line) => {
        log.write(`${line}\n`);
        const step = stepOf(line);
        if (step !== undefined) say?.(step);
      },
    });
    if (result.code === 0) return readRecap(result.stdout);
    throw new UserError([
      {
        code: 'playbook-failed',
        message: `site.yml did not finish.\n${lastLines(`${result.stdout}\n${result.stderr}`, 25)}`,
        hint: `Mend what it names, then go on: ${words.join(' ')}`,
        where: playbookLog,
      },
    ]);
  } finally {
    log.end();
  }
}

/** The play or task that a line of output announces: `web: etherpad : Start Etherpad`. */
export function stepOf(line: string): string | undefined {
  return /^(?:TASK|PLAY|RUNNING HANDLER) \[(.+)\] \**$/.exec(line)?.[1];
}

/** The counts in ansible-playbook's closing `PLAY RECAP`, host by host. */
export function readRecap(output: string): readonly HostRecap[] {
  const row = /^(\S+)\s+: ok=(\d+)\s+changed=(\d+)\s+unreachable=(\d+)\s+failed=(\d+)/gm;
  return [...output.matchAll(row)].map(([, host = '', ok, changed, unreachable, failed]) => ({
    host,
    ok: Number(ok),
    changed: Number(changed),
    unreachable: Number(unreachable),
    failed: Number(failed),
  }));
}
