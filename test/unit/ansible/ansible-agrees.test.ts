import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { calls } from '../../../generator/ansible/calls.ts';
import { checkCalls } from '../../../generator/ansible/check-calls.ts';
import { type Task, task } from '../../../generator/ansible/task.ts';

/** Calls that we refuse, with what Ansible says about them when they run. */
const refused: readonly (readonly [Task, RegExp])[] = [
  [
    task('1', 'ansible.builtin.apt', { name: ['a'], deb: '/a.deb' }),
    /mutually exclusive: deb\|(name|package)/,
  ],
  [task('2', 'ansible.builtin.service', { name: 'a' }), /one of the following.*state, enabled/],
  [task('3', 'ansible.builtin.systemd', { state: 'started' }), /required by 'state': name/],
  [task('4', 'ansible.posix.sysctl', { name: 'a' }), /state is present but.*missing: value/],
  [
    task('5', 'community.crypto.openssl_privatekey', { path: '/a', passphrase: '{{ 1 }}' }),
    /required together: cipher, passphrase/,
  ],
  [
    task('6', 'community.crypto.openssl_csr', { path: '/a' }),
    /state is present but any of.*missing: privatekey_path, privatekey_content/,
  ],
  [task('7', 'ansible.builtin.copy', { dest: '/a' }), /src \(or content\) is required/],
  [
    task('8', 'ansible.builtin.command', { cmd: 'true', argv: ['true'] }),
    /only command or argv can be given/,
  ],
  [task('9', 'ansible.builtin.pause', { minutes: 1, seconds: 1 }), /mutually exclusive/],
  [
    task('10', 'community.crypto.openssl_privatekey_pipe', { type: 'ECC' }),
    /type is ECC but.*missing: curve/,
  ],
  [task('11', 'ansible.builtin.debug', { msg: 'a', var: 'a' }), /'msg' and 'var' are incompatible/],
];

test('Ansible itself refuses the calls that we refuse, and for the same reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'padfleet-'));
  try {
    const playbook = join(folder, 'playbook.yml');
    const tasks = refused.map(([{ name, module, args }]) => ({
      name,
      [module]: args,
      ignore_errors: true,
    }));
    // JSON is YAML.
    writeFileSync(
      playbook,
      JSON.stringify([{ hosts: 'localhost', connection: 'local', gather_facts: false, tasks }]),
    );
    const output = execFileSync('ansible-playbook', ['--check', '-i', 'localhost,', playbook], {
      encoding: 'utf8',
      env: { ...process.env, ANSIBLE_STDOUT_CALLBACK: 'json', ANSIBLE_LOCAL_TEMP: folder },
    });
    const said = (JSON.parse(output) as Output).plays.flatMap((play) =>
      play.tasks.map((one) => ({ name: one.task.name, msg: one.hosts.localhost.msg })),
    );
    for (const [index, [one, reason]] of refused.entries()) {
      expect(said[index]).toEqual({ name: one.name, msg: expect.stringMatching(reason) });
      expect({ name: one.name, issues: checkCalls(calls([one], 'x')).length }).toEqual({
        name: one.name,
        issues: 1,
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What Ansible's `json` callback prints, as far as it is read here. */
interface Output {
  readonly plays: readonly {
    readonly tasks: readonly {
      readonly task: { readonly name: string };
      readonly hosts: { readonly localhost: { readonly msg: string } };
    }[];
  }[];
}
