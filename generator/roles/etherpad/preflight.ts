import { type TaskItem, task } from '../../ansible/task.ts';

/** Refuses what cannot be built, and gives the release its name. */
export const preflight: readonly TaskItem[] = [
  task('Refuse a release that cannot be built', 'ansible.builtin.assert', {
    that: [
      "etherpad_release.version is version('2', '>=') or etherpad_release.version == '1.8.14'",
      "etherpad_release.kind != 'npm' or etherpad_release.version == '1.8.14'",
      "etherpad_release.kind != 'git' or (etherpad_release.repository is defined and etherpad_release.commit is defined)",
      "etherpad_release.kind != 'archive' or (etherpad_release.path is defined and etherpad_release.sha256 is defined)",
    ],
    fail_msg: `Etherpad {{ etherpad_release.version }} as '{{ etherpad_release.kind }}': of 1.x only 1.8.14 is
supported, and the npm registry has no other release. 'git' takes repository and commit, 'archive' takes
path and sha256.`,
    quiet: true,
  }),
  task(
    'Name the release after what it is made of',
    'ansible.builtin.set_fact',
    {
      etherpad_release_id: `{{ etherpad_release.kind }}-{{ etherpad_release.version }}-{{ etherpad_ingredients
| map('string') | join | hash('sha256') | truncate(12, true, '') }}`,
    },
    {
      comment:
        'A changed recipe, lock file or source makes another release: it is built and installed beside the old one.',
      vars: {
        etherpad_ingredients: [
          "{{ etherpad_release.commit | default('') }}",
          "{{ etherpad_release.sha256 | default('') }}",
          '{{ ansible_facts.architecture }}',
          "{{ lookup('ansible.builtin.file', 'build') }}",
          "{{ lookup('ansible.builtin.file', 'npm/list-plugins') }}",
          "{{ lookup('ansible.builtin.file', 'ep_padfleet/index.js') }}",
          "{{ lookup('ansible.builtin.file', 'ep_padfleet/ep.json') }}",
          "{{ lookup('ansible.builtin.file', 'ep_padfleet/package.json') }}",
          "{{ lookup('ansible.builtin.file', 'ep_padfleet/static/js/index.js') }}",
          "{{ lookup('ansible.builtin.file', 'npm/package-lock.json') }}",
          "{{ lookup('ansible.builtin.file', 'tools/package-lock.json') }}",
        ],
      },
    },
  ),
];
