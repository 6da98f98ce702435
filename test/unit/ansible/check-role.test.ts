import { describe, expect, test } from '@jest/globals';
import { checkRole } from '../../../generator/ansible/check-role.ts';
import type { Role } from '../../../generator/ansible/role.ts';
import { block, handler, type TaskItem, task } from '../../../generator/ansible/task.ts';
import type { File } from '../../../generator/file.ts';

const restart = handler('Restart the cache', 'ansible.builtin.systemd', {
  name: 'cache',
  state: 'restarted',
});

const configure = task(
  'Configure the cache',
  'ansible.builtin.template',
  { src: 'cache.conf.j2', dest: '/etc/cache.conf', mode: '0600' },
  { notify: restart, diff: false },
);

/** A role that is sound; each test spoils one thing. */
const sound: Role = {
  name: 'cache',
  summary: 'Runs a cache.',
  about: '',
  spec: {
    cache_port: { description: ['TCP port.'], type: 'int', default: 6379 },
    cache_password: { description: ['Its password.'], type: 'str', required: true, no_log: true },
  },
  defaults: { cache_port: 6379 },
  tasks: { main: [configure] },
  handlers: [restart],
};

const assets: readonly File[] = [
  {
    path: 'templates/cache.conf.j2',
    text: 'port {{ cache_port }}\nrequirepass {{ cache_password }}\n',
  },
];

/** The issues of the sound role with further tasks, or with other parts. */
function issues(more: readonly TaskItem[], changes: Partial<Role> = {}, files = assets) {
  return checkRole({ ...sound, tasks: { main: [configure, ...more] }, ...changes }, files).map(
    ({ code, message, where }) => `${code} | ${where} | ${message}`,
  );
}

const say = (msg: string) => task('Say', 'ansible.builtin.debug', { msg });

test('a sound role has no issues', () => {
  expect(issues([])).toEqual([]);
});

describe('variables', () => {
  test('that are used must be declared', () => {
    expect(issues([say('{{ cache_prot }}')])).toEqual([
      "undeclared-variable | roles/cache/tasks/main.yml: Say | 'cache_prot' is neither a variable of the role nor made by one of its tasks.",
    ]);
  });

  test.each([
    ['a condition', task('Try', 'ansible.builtin.ping', {}, { when: 'cache_prot > 1' })],
    ['a list of conditions', task('Try', 'ansible.builtin.ping', {}, { when: ['cache_prot'] })],
    ['changed_when', task('Try', 'ansible.builtin.ping', {}, { changed_when: 'cache_prot' })],
    ['failed_when', task('Try', 'ansible.builtin.ping', {}, { failed_when: 'cache_prot' })],
    ['until', task('Try', 'ansible.builtin.ping', {}, { until: 'cache_prot' })],
    ['a loop', task('Try', 'ansible.builtin.ping', {}, { loop: '{{ cache_prot }}' })],
    ['an assertion', task('Try', 'ansible.builtin.assert', { that: ['cache_prot > 1'] })],
    ['a block', block('Try', [say('a')], { when: 'cache_prot' })],
    ['a nested value', task('Try', 'ansible.builtin.set_fact', { a: [{ b: '{{ cache_prot }}' }] })],
  ])('are found in %s', (_place, item) => {
    expect(issues([item])).toHaveLength(1);
  });

  test('are found in templates', () => {
    const text = `${assets[0]?.text}{% if cache_prot %}{% endif %}`;
    expect(issues([], {}, [{ path: 'templates/cache.conf.j2', text }])).toEqual([
      "undeclared-variable | generator/roles/cache/templates/cache.conf.j2 | 'cache_prot' is neither a variable of the role nor made by one of its tasks.",
    ]);
  });

  test('may be made by register, set_fact, vars, loop_var and a template itself', () => {
    const text = `${assets[0]?.text}{% set cache_line = 1 %}{% for cache_k, cache_v in {}.items() %}
{{ cache_line }}{{ cache_k }}{{ cache_v }}{% endfor %}`;
    const items = [
      task('Look', 'ansible.builtin.stat', { path: '/a' }, { register: 'cache_stat' }),
      task('Know', 'ansible.builtin.set_fact', { cache_fact: 1 }),
      task(
        'Each',
        'ansible.builtin.debug',
        { msg: '{{ cache_peer }}' },
        {
          loop: [1],
          loop_control: { loop_var: 'cache_peer' },
        },
      ),
      block('Within', [say('{{ cache_stat }} {{ cache_fact }} {{ cache_own }}')], {
        vars: { cache_own: 1 },
      }),
    ];
    expect(issues(items, {}, [{ path: 'templates/cache.conf.j2', text }])).toEqual([]);
  });

  test('are neither attributes, nor words in quotes, nor text outside of expressions', () => {
    expect(issues([say("cache_a {{ inventory.cache_b }} {{ 'cache_c' }} {# cache_d #}")])).toEqual(
      [],
    );
  });

  test('that are declared must be used', () => {
    const spec = { ...sound.spec, cache_size: { description: ['Size.'], type: 'int' } } as const;
    const defaults = { ...sound.defaults, cache_size: 1 };
    expect(
      issues([], { spec: { ...spec, cache_size: { ...spec.cache_size, default: 1 } }, defaults }),
    ).toEqual([
      "unused-variable | generator/roles/cache/vars.ts | Nothing in the role reads 'cache_size'.",
    ]);
  });

  test('begin with the name of the role', () => {
    const spec: Role['spec'] = {
      ...sound.spec,
      size: { description: ['Size.'], type: 'int', required: true },
    };
    expect(issues([say('{{ size }}')], { spec })).toEqual([
      "foreign-variable | generator/roles/cache/vars.ts | 'size' does not begin with the role's name.",
    ]);
  });

  test('have a default exactly if they are optional', () => {
    expect(issues([], { defaults: { cache_port: 6379, cache_password: 'a' } })).toContain(
      "wrong-default | generator/roles/cache/vars.ts | 'cache_password' has a default exactly if it is an optional variable of the role.",
    );
    expect(issues([], { defaults: {} })).toContain(
      "wrong-default | generator/roles/cache/vars.ts | 'cache_port' has a default exactly if it is an optional variable of the role.",
    );
  });

  test('have the default that their specification says', () => {
    expect(issues([], { defaults: { cache_port: 6380 } })).toEqual([
      "stale-spec | generator/roles/cache/spec.gen.ts | The default of 'cache_port' is not the one in the role's specification.",
    ]);
  });
});

describe('handlers', () => {
  test('that are notified must be in the role', () => {
    expect(issues([], { handlers: [] })).toEqual([
      "unknown-handler | roles/cache/tasks/main.yml: Configure the cache | The role has no handler 'Restart the cache'.",
    ]);
  });

  test('must be notified, by name or by what they listen to', () => {
    const wait = handler('Wait', 'ansible.builtin.wait_for', { port: 1 }, { listen: restart.name });
    const idle = handler('Idle', 'ansible.builtin.ping', {});
    expect(issues([], { handlers: [restart, wait, idle] })).toEqual([
      "unused-handler | roles/cache/handlers/main.yml | No task notifies the handler 'Idle'.",
    ]);
  });
});

describe('task files', () => {
  const include = (file: string) => task('More', 'ansible.builtin.import_tasks', file);

  test('that are included must be there', () => {
    expect(issues([include('more.yml')])).toEqual([
      "unknown-task-file | roles/cache/tasks/main.yml: More | The role has no task file 'more.yml'.",
    ]);
  });

  test('must be included', () => {
    expect(issues([], { tasks: { main: [configure], more: [say('a')] } })).toEqual([
      "unused-task-file | roles/cache/tasks/more.yml | No task includes 'more.yml'.",
    ]);
  });

  test('need not be included when playbooks use them', () => {
    const tasks = { main: [configure], more: [say('a')] };
    expect(issues([], { tasks, entries: ['more'] })).toEqual([]);
  });

  test('may be chosen by an expression', () => {
    const main = [configure, include('more-{{ ansible_facts.os_family }}.yml')];
    expect(issues([], { tasks: { main, 'more-Debian': [say('a')] } })).toEqual([]);
  });
});

describe('templates and files', () => {
  test('that are installed must be in the room', () => {
    const copy = task('Copy', 'ansible.builtin.copy', { src: 'a.conf', dest: '/a' });
    expect(issues([copy])).toEqual([
      "unknown-file | roles/cache/tasks/main.yml: Copy | There is no 'files/a.conf' in the role's room.",
    ]);
  });

  test('must be installed', () => {
    expect(issues([], {}, [...assets, { path: 'files/a.conf', text: '' }])).toEqual([
      "unused-file | generator/roles/cache/files/a.conf | No task installs 'files/a.conf'.",
    ]);
  });

  test('of a loop are looked for one by one', () => {
    const each = task(
      'Each',
      'ansible.builtin.copy',
      { src: '{{ item.name }}.conf', dest: '/etc/{{ item.name }}' },
      { loop: [{ name: 'a' }, { name: 'b' }] },
    );
    expect(issues([each], {}, [...assets, { path: 'files/a.conf', text: '' }])).toEqual([
      "unknown-file | roles/cache/tasks/main.yml: Each | There is no 'files/b.conf' in the role's room.",
    ]);
  });

  test('may be in a folder that is copied, read by a lookup, or already on the host', () => {
    const items = [
      task('Folder', 'ansible.builtin.copy', { src: 'plugin/', dest: '/opt' }),
      say("{{ lookup('ansible.builtin.file', 'ca.crt') }}"),
      task('There', 'ansible.builtin.copy', { src: 'b', dest: '/c', remote_src: true }),
      task('Absolute', 'ansible.builtin.copy', { src: '/b', dest: '/c' }),
      task('Anywhere', 'ansible.builtin.copy', { src: '{{ lookup_dir }}/b', dest: '/c' }),
    ];
    const more = ['files/plugin/index.js', 'files/ca.crt'].map((path) => ({ path, text: '' }));
    expect(issues(items, {}, [...assets, ...more])).toEqual([]);
  });
});

describe('secrets', () => {
  const printed = [
    "printed-secret | roles/cache/tasks/main.yml: Say | Ansible may print 'cache_password', which is or holds a secret.",
  ];

  test('are handed on only with no_log', () => {
    expect(issues([say('{{ cache_password }}')])).toEqual(printed);
    const quiet = task(
      'Say',
      'ansible.builtin.debug',
      { msg: '{{ cache_password }}' },
      { no_log: true },
    );
    expect(issues([quiet])).toEqual([]);
    expect(issues([block('Quiet', [say('{{ cache_password }}')], { no_log: true })])).toEqual([]);
  });

  test('are still secrets under another name', () => {
    const vars = { cache_line: '{{ cache_word }}', cache_word: 'requirepass {{ cache_password }}' };
    const msg = '{{ cache_line }}';
    expect(issues([task('Say', 'ansible.builtin.debug', { msg }, { vars })])).toEqual(printed);
    expect(issues([block('Say', [say(msg)], { vars })])).toEqual(printed);
  });

  test('may be handed to an option that the module keeps to itself', () => {
    const user = task('Say', 'ansible.builtin.user', {
      name: 'cache',
      password: "{{ cache_password | password_hash('sha512') }}",
    });
    expect(issues([user])).toEqual([]);
  });

  test('in a template are not shown as a difference', () => {
    const loud = { ...configure, options: { notify: restart } };
    expect(issues([], { tasks: { main: [loud] } })).toEqual([
      "printed-secret | roles/cache/tasks/main.yml: Configure the cache | Ansible may print 'cache_password', which is or holds a secret.",
    ]);
  });

  describe('within a list', () => {
    const spec: Role['spec'] = {
      ...sound.spec,
      cache_users: {
        description: ['Who may log in.'],
        type: 'list',
        elements: 'dict',
        required: true,
        options: {
          name: { description: ['Name.'], type: 'str', required: true },
          password: { description: ['Password.'], type: 'str', required: true, no_log: true },
        },
      },
    };

    test.each([
      '{{ cache_users }}',
      "{{ cache_users | map(attribute='password') }}",
      '{{ cache_users | to_json }}',
      '{% for user in cache_users %}{{ user.password }}{% endfor %}',
    ])('are printed by %s', (text) => {
      expect(issues([say(text)], { spec })).toHaveLength(1);
    });

    test.each([
      "{{ cache_users | map(attribute='name') }}",
      '{{ cache_users | length }}',
      '{% for user in cache_users %}{{ user.name }}{% endfor %}',
    ])('are not printed by %s', (text) => {
      expect(issues([say(text)], { spec })).toEqual([]);
    });

    test('are printed by a loop over it', () => {
      const each = task(
        'Each',
        'ansible.builtin.debug',
        { msg: 'a' },
        { loop: '{{ cache_users }}' },
      );
      expect(issues([each], { spec })).toHaveLength(1);
    });
  });
});
