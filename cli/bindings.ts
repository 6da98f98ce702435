import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readInstallation } from '../generator/bindings/ansible.ts';
import { lockPath, otherVersions, readLock } from '../generator/bindings/lock.ts';
import { modules } from '../generator/bindings/modules.ts';
import { renderModules } from '../generator/bindings/render-modules.ts';
import { renderSpecs } from '../generator/bindings/render-specs.ts';
import type { File } from '../generator/file.ts';
import { report } from './report.ts';

const root = resolve(import.meta.dirname, '..');

/** Writes what changed. */
async function write(): Promise<void> {
  const installed = await readInstallation(modules);
  // Ansible and ts-morph each take seconds, in processes of their own.
  const files = await Promise.all([renderModules(installed), renderSpecs(root)]);
  for (const { path, text } of files.flat().filter(differs)) {
    writeFileSync(resolve(root, path), text);
    console.log(`written: ${path}`);
  }
  console.log('Bindings are in sync.');
}

/** Prints what is stale, and exits 2 when something is. Writes nothing. */
async function check(): Promise<void> {
  const installed = await readInstallation(modules);
  const others = otherVersions(readLock(onDisk(lockPath)), installed.versions);
  for (const other of others) console.log(`not compared: modules ${other}`);
  const files = await Promise.all([
    others.length === 0 ? renderModules(installed) : [],
    renderSpecs(root),
  ]);
  const stale = files.flat().filter(differs);
  for (const { path } of stale) console.log(`stale: ${path}`);
  if (stale.length > 0) {
    console.log('Run `npm run bindings` and commit what it writes.');
    process.exitCode = 2;
  } else {
    console.log('Bindings are in sync.');
  }
}

function differs({ path, text }: File): boolean {
  return onDisk(path) !== text;
}

function onDisk(path: string): string | undefined {
  const file = resolve(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

const command = new Command('bindings')
  .description("Types modules from Ansible's documentation and role specifications from vars.ts.")
  .option('--check', 'write nothing; say what is stale, and exit 2')
  .action((options: { check?: true }) => (options.check ? check() : write()));

await command.parseAsync().catch(report);
