import { type TaskItem, task } from '../../ansible/task.ts';
import { current } from './paths.ts';

/** `1` of the version `1.8.14`. */
const major = (version: string) => `(${version} | split('.') | first)`;

/** Refuses, before anything is touched, a release that cannot follow the one that runs. */
export const follow: readonly TaskItem[] = [
  task(
    'Look at the release that the host has',
    'ansible.builtin.stat',
    { path: current, get_checksum: false },
    { register: 'etherpad_link' },
  ),
  task('Name the release that the host has', 'ansible.builtin.set_fact', {
    etherpad_running: "{{ etherpad_link.stat.lnk_source | default('') | basename }}",
  }),
  task(
    'Refuse a release that cannot follow the running one',
    'ansible.builtin.assert',
    {
      that: [
        `${major('etherpad_version')} == ${major('etherpad_release.version')}
or (etherpad_release.version is version(etherpad_version, '>') and etherpad_major_upgrade)`,
      ],
      fail_msg: `{{ inventory_hostname }} runs Etherpad {{ etherpad_version }}, and topology.ts wants
{{ etherpad_release.version }}. A lower major version may not understand what the database holds by now:
go on with the one that runs. To go to a higher one, run playbooks/upgrade.yml with
-e etherpad_major_upgrade=true. It copies the database first; browsers must reload their page.`,
      quiet: true,
    },
    {
      comment: 'A release is called kind-version-checksum.',
      when: "etherpad_running != ''",
      vars: { etherpad_version: "{{ etherpad_running.split('-')[1] }}" },
    },
  ),
  task(
    'Refuse to add a third release to two',
    'ansible.builtin.assert',
    {
      that: ['etherpad_others | length <= 1'],
      fail_msg: `The web hosts run {{ etherpad_others | join(' and ') }} already. Finish the upgrade that was
begun first: give topology.ts the release that most of them run, generate, and run this again.`,
      quiet: true,
    },
    {
      comment:
        'An upgrade that stopped half-way leaves two: the old one, and the one to go on with.',
      vars: {
        etherpad_others: `{{ ansible_play_hosts | map('extract', hostvars, 'etherpad_running')
| reject('in', ['', etherpad_release_id]) | unique }}`,
      },
    },
  ),
];
