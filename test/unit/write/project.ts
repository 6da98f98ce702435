import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** How a command ended and what it said. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Copies what `npm run generate` needs of this project: nothing is generated in the copy yet. */
export function copyProject(root: string): void {
  for (const path of ['cli', 'generator', 'package.json', 'tsconfig.json']) {
    cpSync(path, join(root, path), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
}

/** Writes a topology as an operator would: so many web hosts here, and one server farm of that name. */
export function putTopology(root: string, web: number, farm: string): void {
  writeFileSync(
    join(root, 'topology.ts'),
    `import { defineTopology } from './generator/index.ts';

export default defineTopology({
  name: 'pads',
  web: { count: ${web} },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
    ${farm}: {
      kind: 'servers',
      network: '192.168.20.0/24',
      hosts: {
        proxy: [{ name: 'proxy1', address: '192.168.20.10' }],
        web: [{ name: 'web1', address: '192.168.20.21' }],
        database: [{ name: 'database1', address: '192.168.20.30' }],
      },
    },
  },
});
`,
  );
}

/** Starts `npm run generate` in a group of its own, so that all its processes can be killed. */
export function startGenerate(root: string, ...args: readonly string[]) {
  const command = ['run', '--silent', 'generate', '--', ...args];
  return spawn('npm', command, { cwd: root, detached: true });
}

/** Runs `npm run generate` to its end. */
export async function generate(root: string, ...args: readonly string[]): Promise<Outcome> {
  const run = startGenerate(root, ...args);
  const ended = once(run, 'close');
  const [stdout, stderr] = await Promise.all([text(run.stdout), text(run.stderr)]);
  const [code] = await ended;
  return { code, stdout, stderr };
}
