import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

const script = resolve('generator/roles/etherpad/files/npm/list-plugins');
const root = mkdtempSync(join(tmpdir(), 'etherpad-plugins-'));
afterAll(() => rmSync(root, { recursive: true }));

for (const name of ['ep_etherpad-lite', 'ep_ours', 'express']) {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3' }));
}

/** Asks as Etherpad 1.8.14 does (static/js/pluginfw/plugins.js). */
function ask(...words: string[]) {
  return spawnSync(process.execPath, [script, ...words], { cwd: root, encoding: 'utf8' });
}

describe('list-plugins', () => {
  test('names every plugin with its version and folder, and no other package', () => {
    const { status, stdout } = ask('ls', '--long', '--json', '--depth=0', '--no-production');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      dependencies: Object.fromEntries(
        ['ep_etherpad-lite', 'ep_ours'].map((name) => [
          name,
          { name, version: '1.2.3', path: join(root, 'node_modules', name) },
        ]),
      ),
    });
  });

  test('answers the question for a version', () => {
    expect(ask('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/\S/) });
  });

  test('installs nothing', () => {
    expect(ask('install', 'ep_other')).toMatchObject({ status: 1, stdout: '' });
  });
});
