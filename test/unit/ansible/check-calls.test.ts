import { describe, expect, test } from '@jest/globals';
import { calls } from '../../../generator/ansible/calls.ts';
import { checkCalls } from '../../../generator/ansible/check-calls.ts';
import type { Modules } from '../../../generator/ansible/modules.gen.ts';
import { block, handler, type TaskItem, task } from '../../../generator/ansible/task.ts';

const check = (...items: TaskItem[]) => checkCalls(calls(items, 'roles/r/tasks/main.yml'));

function messages<M extends keyof Modules>(module: M, args: Modules[M]): readonly string[] {
  return check(task('Try', module, args)).map(({ code, message }) => `${code}: ${message}`);
}

describe('the arguments of a call', () => {
  test('may not contain two options that exclude each other', () => {
    expect(messages('ansible.builtin.apt', { name: ['nginx'], deb: '/tmp/nginx.deb' })).toEqual([
      "exclusive-options: ansible.builtin.apt: 'deb' and 'name' cannot be used together.",
    ]);
  });

  test('may contain two such options when one of them can come out as omitted', () => {
    const deb = '{{ package_file | default(omit) }}';
    expect(messages('ansible.builtin.apt', { name: ['nginx'], deb })).toEqual([]);
  });

  test('contain one of the options that the module cannot do without', () => {
    expect(messages('ansible.builtin.service', { name: 'nginx' })).toEqual([
      "missing-options: ansible.builtin.service: 'enabled' or 'state' must be given always.",
    ]);
  });

  test('contain what another option needs', () => {
    expect(messages('ansible.builtin.systemd', { state: 'started' })).toEqual([
      "missing-options: ansible.builtin.systemd: 'name' must be given with 'state'.",
    ]);
    expect(
      messages('community.crypto.openssl_privatekey', { path: '/k', passphrase: '{{ secret }}' }),
    ).toEqual([
      "missing-options: community.crypto.openssl_privatekey: 'cipher' must be given with 'cipher' and 'passphrase'.",
    ]);
  });

  test('contain what a value needs, also when the value is only the default', () => {
    const wanted = [
      "missing-options: ansible.posix.sysctl: 'value' must be given when 'state' is 'present'.",
    ];
    expect(messages('ansible.posix.sysctl', { name: 'vm.swappiness' })).toEqual(wanted);
    expect(messages('ansible.posix.sysctl', { name: 'vm.swappiness', state: 'present' })).toEqual(
      wanted,
    );
    expect(messages('ansible.posix.sysctl', { name: 'vm.swappiness', state: 'absent' })).toEqual(
      [],
    );
    expect(messages('ansible.posix.sysctl', { name: 'a', state: '{{ wish }}' })).toEqual([]);
  });

  test('may contain any one of the options that a value needs', () => {
    const csr = { path: '/a.csr' } as const;
    expect(messages('community.crypto.openssl_csr', csr)).toEqual([
      "missing-options: community.crypto.openssl_csr: 'privatekey_content' or 'privatekey_path' must be given when 'state' is 'present'.",
    ]);
    expect(messages('community.crypto.openssl_csr', { ...csr, privatekey_path: '/k' })).toEqual([]);
  });

  test('never contain a secret that is written down, and the message does not repeat it', () => {
    const password = 'hunter2' as '{{ cast }}';
    const [message = '', ...others] = messages('community.mysql.mysql_user', {
      name: 'web1',
      password,
    });
    expect(message).toBe(
      "literal-secret: community.mysql.mysql_user: 'password' is a secret, and is written down here.",
    );
    expect(message).not.toContain(password);
    expect(others).toEqual([]);
  });

  test('may contain the text of a file, which Ansible merely does not log', () => {
    expect(messages('ansible.builtin.copy', { dest: '/etc/motd', content: 'Welcome' })).toEqual([]);
  });

  test('may be a single word where the module takes one', () => {
    expect(messages('ansible.builtin.meta', 'flush_handlers')).toEqual([]);
  });
});

describe('every call is checked', () => {
  const wrong = (name: string) => task(name, 'ansible.builtin.service', { name: 'nginx' });

  test('in blocks, in what rescues them and in what follows them', () => {
    const nested = block('Outer', [block('Inner', [wrong('first')])], {
      rescue: [wrong('second')],
      always: [wrong('third')],
    });
    expect(check(nested).map(({ where }) => where)).toEqual([
      'roles/r/tasks/main.yml: first',
      'roles/r/tasks/main.yml: second',
      'roles/r/tasks/main.yml: third',
    ]);
  });

  test('in handlers', () => {
    const restart = handler('Restart', 'ansible.builtin.service', { name: 'nginx' });
    const found = checkCalls(calls([restart], 'roles/r/handlers/main.yml'));
    expect(found.map(({ where }) => where)).toEqual(['roles/r/handlers/main.yml: Restart']);
  });
});
