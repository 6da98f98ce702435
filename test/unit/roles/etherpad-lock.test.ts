import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Lock, trim } from '../../../generator/roles/etherpad/lock/trim.ts';

const lock: Lock = {
  packages: {
    '': { dependencies: { app: '1.0.0' } },
    'node_modules/app': { dependencies: { store: '^1.0.0', tool: '6.0.0' } },
    'node_modules/app/node_modules/tool': { dependencies: { parts: '1.0.0' } },
    'node_modules/app/node_modules/parts': {},
    'node_modules/app/node_modules/shared': {},
    'node_modules/app/node_modules/store': {
      dependencies: { mysql: '2.18.1', redis: '^3.0.0' },
      optionalDependencies: { sqlite3: 'github:someone/sqlite3' },
    },
    'node_modules/app/node_modules/mysql': { dependencies: { shared: '^1.0.0' } },
    'node_modules/app/node_modules/redis': { dependencies: { '@scope/wire': '^1.0.0' } },
    'node_modules/app/node_modules/redis/node_modules/@scope/wire': {
      dependencies: { shared: '^1.0.0' },
    },
  },
};

describe('trim', () => {
  const trimmed = trim(lock, { store: { mysql: 'npm:mysql2@3.0.0' }, app: { store: '^1.0.0' } });

  test('leaves out a package that nothing needs any more, with what only it needs', () => {
    expect(Object.keys(trimmed.packages).sort()).toEqual([
      '',
      'node_modules/app',
      'node_modules/app/node_modules/mysql',
      'node_modules/app/node_modules/shared',
      'node_modules/app/node_modules/store',
    ]);
  });

  test('says in the lock file what stands in for the old dependency', () => {
    expect(trimmed.packages['node_modules/app/node_modules/store']).toEqual({
      dependencies: { mysql: 'npm:mysql2@3.0.0' },
    });
  });

  test('keeps a nested package that is still needed by its scope and name', () => {
    const kept = trim(lock, { store: { redis: '^3.0.0' } }).packages;
    expect(kept).toHaveProperty(['node_modules/app/node_modules/redis/node_modules/@scope/wire']);
  });

  test('changes nothing when nothing is to go', () => {
    expect(trim(lock, {})).toEqual(lock);
  });
});

describe.each(['npm', 'tools'])('files/%s/package-lock.json', (name) => {
  const { packages } = JSON.parse(
    readFileSync(`generator/roles/etherpad/files/${name}/package-lock.json`, 'utf8'),
  ) as { packages: Record<string, { integrity?: string; resolved?: string; inBundle?: boolean }> };
  const { '': root, ...installed } = packages;

  test('holds a checksum for every package', () => {
    expect(Object.keys(installed).length).toBeGreaterThan(2);
    for (const [folder, { integrity, inBundle }] of Object.entries(installed)) {
      if (!inBundle)
        expect({ folder, integrity }).toEqual({
          folder,
          integrity: expect.stringMatching(/^sha512-|^sha1-/),
        });
    }
  });

  test('names no registry, so that each host asks its own', () => {
    expect(Object.values(installed).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  test('fits its package.json', () => {
    const manifest = JSON.parse(
      readFileSync(`generator/roles/etherpad/files/${name}/package.json`, 'utf8'),
    ) as Record<string, unknown>;
    const { private: _, ...rest } = manifest;
    expect(root).toEqual(rest);
  });
});
