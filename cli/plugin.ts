import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { type BuildOptions, build } from 'esbuild';
import type { File } from '../generator/file.ts';
import { report } from './report.ts';

const root = resolve(import.meta.dirname, '..');
const source = 'generator/roles/etherpad/plugin';
const target = 'generator/roles/etherpad/files/ep_padfleet';
const note = `// Generated from ${source}: edit that and run \`npm run plugin\`.`;

/** The plugin as it is shipped: readable, one file for the server and one for the browser. */
async function bundle(): Promise<readonly File[]> {
  return Promise.all([
    bundleOne(`${source}/index.ts`, `${target}/index.js`, { platform: 'node', target: 'node20' }),
    bundleOne(`${source}/client.ts`, `${target}/static/js/index.js`, { target: 'es2017' }),
  ]);
}

async function bundleOne(from: string, to: string, options: BuildOptions): Promise<File> {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [from],
    bundle: true,
    format: 'cjs',
    external: ['ep_etherpad-lite/*'],
    charset: 'utf8',
    banner: { js: `${note}\n'use strict';` },
    write: false,
    logLevel: 'silent',
  });
  return { path: to, text: outputFiles?.[0]?.text ?? '' };
}

async function write(): Promise<void> {
  for (const { path, text } of (await bundle()).filter(differs)) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
    console.log(`written: ${path}`);
  }
  console.log('The plugin is in sync.');
}

/** Prints what is stale, and exits 2 when something is. Writes nothing. */
async function check(): Promise<void> {
  const stale = (await bundle()).filter(differs);
  for (const { path } of stale) console.log(`stale: ${path}`);
  if (stale.length === 0) return;
  console.log('Run `npm run plugin` and commit what it writes.');
  process.exitCode = 2;
}

function differs({ path, text }: File): boolean {
  const file = resolve(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
}

const command = new Command('plugin')
  .description("Makes the Etherpad plugin that the etherpad role ships from the role's TypeScript.")
  .option('--check', 'write nothing; say what is stale, and exit 2')
  .action((options: { check?: true }) => (options.check ? check() : write()));

await command.parseAsync().catch(report);
