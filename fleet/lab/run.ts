import { createInterface } from 'node:readline';
import { $, type ProcessOutput } from 'zx/core';

/** How to run a command; all of it may be left out. */
export interface RunOptions {
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds; then the command is ended and counts as failed. */
  readonly timeout?: number;
  /** Called with every line of output, of both streams, as it comes. */
  readonly onLine?: (line: string) => void;
}

/** What came of a command. A missing program is code 127, one that took too long has code -1. */
export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program with these words and waits for it. Never throws for an exit code. The program ends
 * when this process does, however it dies: `setpriv` asks the kernel for that, where it exists.
 */
export async function run(words: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const shell = $({
    verbose: false,
    quiet: true,
    nothrow: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.timeout === undefined
      ? {}
      : { timeout: options.timeout, timeoutSignal: 'SIGKILL' as const }),
  });
  const child = shell`exec ${await tether()} ${words}`;
  if (options.onLine) {
    const { onLine } = options;
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', onLine);
    }
  }
  const output: ProcessOutput = await child;
  return { code: output.exitCode ?? -1, stdout: output.stdout, stderr: output.stderr };
}

let tetherWords: Promise<readonly string[]> | undefined;

/** The words that tie a child's life to ours; none where the system cannot. */
function tether(): Promise<readonly string[]> {
  tetherWords ??= $({ quiet: true, nothrow: true })`setpriv --pdeathsig KILL true`.then((output) =>
    output.exitCode === 0 ? ['setpriv', '--pdeathsig', 'KILL'] : [],
  );
  return tetherWords;
}

/** The last `count` lines of a text that say something. */
export function lastLines(text: string, count: number): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.slice(-count).join('\n');
}
