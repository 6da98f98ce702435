import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const template = resolve('generator/roles/etherpad/templates/settings.json.j2');
const authority = '-----BEGIN CERTIFICATE-----\nline "one"\n-----END CERTIFICATE-----\n';

/** Renders settings.json as Ansible does on a host. */
function render(version: string, settings = {}): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'etherpad-settings-'));
  try {
    const variables = join(folder, 'variables.json');
    writeFileSync(
      variables,
      JSON.stringify({
        etherpad_release: { kind: 'git', version },
        etherpad_listen_address: '10.88.0.100',
        etherpad_port: 9001,
        etherpad_database: {
          host: 'db1',
          port: 3306,
          name: 'pads',
          user: 'web1',
          password: 's"e',
        },
        etherpad_database_ca: authority,
        etherpad_settings: settings,
      }),
    );
    const dest = join(folder, 'settings.json');
    execFileSync(
      'ansible',
      [
        'localhost',
        '-m',
        'ansible.builtin.template',
        '-a',
        `src=${template} dest=${dest}`,
        '-e',
        `@${variables}`,
      ],
      {
        // Away from the project's own ansible.cfg.
        cwd: folder,
        env: { ...process.env, ANSIBLE_LOCALHOST_WARNING: 'false' },
        stdio: 'pipe',
      },
    );
    return JSON.parse(readFileSync(dest, 'utf8')) as Record<string, unknown>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('settings.json', () => {
  test('reaches the database over TLS, with certificate and name verified', () => {
    expect(render('1.8.14')).toMatchObject({
      ip: '10.88.0.100',
      port: 9001,
      trustProxy: true,
      dbType: 'mysql',
      dbSettings: {
        host: 'db1',
        port: 3306,
        database: 'pads',
        user: 'web1',
        password: 's"e',
        charset: 'utf8mb4',
        ssl: { ca: authority, rejectUnauthorized: true, verifyIdentity: true },
      },
      users: {},
      showSettingsInAdminPage: false,
    });
  });

  test('names no setting that 1.8.14 would call unknown', () => {
    expect(render('1.8.14')).not.toHaveProperty('authenticationMethod');
    expect(render('2.5.3')).not.toHaveProperty('updates');
  });

  test('keeps cookies and API keys alike on all hosts from 2.0 on', () => {
    for (const version of ['2.5.3', '3.3.1', '10.0.0']) {
      expect(render(version)).toMatchObject({
        authenticationMethod: 'apikey',
        cookie: { keyRotationInterval: 0 },
      });
    }
  });

  test('never lets 3.x update itself', () => {
    expect(render('3.3.1')).toMatchObject({ updates: { tier: 'off' } });
  });

  test("merges the operator's settings over the role's, entry by entry", () => {
    const settings = render('2.5.3', { title: 'Pads', cookie: { sameSite: 'None' } });
    expect(settings).toMatchObject({
      title: 'Pads',
      skinName: 'colibris',
      cookie: { keyRotationInterval: 0, sameSite: 'None' },
    });
  });
});
