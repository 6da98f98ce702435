import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readVersions } from '../generator/bindings/ansible.ts';
import { lockPath, otherVersions, readLock } from '../generator/bindings/lock.ts';
import { modules } from '../generator/bindings/modules.ts';
import { renderModules } from '../generator/bindings/render-modules.ts';
import { renderSpecs } from '../generator/bindings/render-specs.ts';
import type { File } from '../generator/file.ts';
import { report } from './report.ts';

const root = resolve(import.meta.dirname, '..');

/** The file's text on disk; undefined when there is none. */
function onDisk(path: string): string | undefined {
  const file = resolve(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Prints what is stale, and exits 2 when something is. Writes nothing. */
async function check(): Promise<void> {
  const installed = readVersions(modules);
  const others = otherVersions(readLock(onDisk(lockPath)), installed);
  for (const other of others) console.log(`not compared: modules ${other}`);
  const stale = [
    ...(others.length === 0 ? renderModules(installed) : []),
    ...(await renderSpecs(root)),
  ].filter(differs);
  for (const { path } of stale) console.log(`stale: ${path}`);
  if (stale.length > 0) {
    console.log('Run `npm run bindings` and commit what it writes.');
    process.exitCode = 2;
  } else {
    console.log('Bindings are in sync.');
  }
}

/** Writes what changed. */
async function write(): Promise<void> {
  const files = [...renderModules(readVersions(modules)), ...(await renderSpecs(root))];
  for (const { path, text } of files.filter(differs)) {
    writeFileSync(resolve(root, path), text);
    console.log(`written: ${path}`);
  }
  console.log('Bindings are in sync.');
}

function differs({ path, text }: File): boolean {
  return onDisk(path) !== text;
}

const command = new Command('bindings')
  .description("Types modules from Ansible's documentation and role specifications from vars.ts.")
  .option('--check', 'write nothing; say what is stale, and exit 2')
  .action((options: { check?: true }) => (options.check ? check() : write()));

await command.parseAsync().catch(report);
