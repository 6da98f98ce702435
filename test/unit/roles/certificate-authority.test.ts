import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeAuthority } from '../../../generator/roles/certificate/authority.ts';
import { certificate } from '../../../generator/roles/certificate/role.ts';
import { playTasks } from './play-tasks.ts';

const passphrase = 'only for this test';

test('The authority is made once, with a key that only its passphrase opens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'padfleet-'));
  const pki = join(folder, 'pki');
  const file = (name: string) => join(pki, name);
  const run = (...flags: string[]) =>
    playTasks(
      folder,
      [
        {
          tasks: [makeAuthority],
          vars: {
            ...certificate.defaults,
            certificate_ca_dir: pki,
            certificate_ca_name: 'a fleet',
            certificate_ca_passphrase: passphrase,
          },
        },
      ],
      flags,
    ).flat();
  try {
    // Check mode on a new control machine.
    expect(run('--check').every(({ skipped }) => skipped)).toBe(true);
    expect(() => statSync(pki)).toThrow(/ENOENT/);

    expect(run().filter(({ failed }) => failed)).toEqual([]);
    const made = new X509Certificate(readFileSync(file('ca.crt')));
    expect(made.ca).toBe(true);
    expect(made.subject).toBe('CN=a fleet');
    const days = (Date.parse(made.validTo) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(3649);
    expect(statSync(pki).mode & 0o777).toBe(0o700);
    expect(statSync(file('ca.key')).mode & 0o777).toBe(0o600);
    const key = readFileSync(file('ca.key'), 'utf8');
    expect(() => createPrivateKey(key)).toThrow();
    expect(made.checkPrivateKey(createPrivateKey({ key, passphrase }))).toBe(true);

    expect(run().every(({ skipped }) => skipped)).toBe(true);

    // As a run leaves it that is killed before the end.
    rmSync(file('ca.crt'));
    expect(run().filter(({ failed }) => failed)).toEqual([]);
    expect(readFileSync(file('ca.key'), 'utf8')).toBe(key);
    const again = new X509Certificate(readFileSync(file('ca.crt')));
    expect(again.verify(made.publicKey)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 300_000);
