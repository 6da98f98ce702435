import type { Playbook } from '../../ansible/play.ts';
import { task } from '../../ansible/task.ts';
import { seeReady } from './see-ready.ts';

/** Goes to the release of the topology. */
export const upgrade: Playbook = {
  about: `Goes to the release that topology.ts names, on all web hosts. Copies the database first, installs the
release beside the old one everywhere, then goes from host to host: start it beside the Etherpad that runs,
whose place it takes with all pads when it is ready. One that does not become ready disturbs nobody, and
stops this: its host and those after it keep the old release.
Expected interruption: whoever writes waits a second or two, once; where a long request runs, such as a big
import, until that ends, half a minute at most. To a higher major version (-e etherpad_major_upgrade=true):
browsers must reload their page.`,
  plays: [
    {
      name: 'See what will happen',
      hosts: 'web',
      become: true,
      any_errors_fatal: true,
      tasks: [
        task(
          'Refuse to go without a copy of the database',
          'ansible.builtin.assert',
          {
            that: ["'database' in ansible_limit | default('database')"],
            fail_msg:
              "--limit {{ ansible_limit | default('') }} leaves the database out. Name it, too: --limit '{{ ansible_limit | default('') }},database,proxy'",
            quiet: true,
          },
          { run_once: true },
        ),
        task('Name the release', 'ansible.builtin.import_role', {
          name: 'etherpad',
          tasks_from: 'preflight.yml',
        }),
        task(
          'Say what to expect',
          'ansible.builtin.debug',
          {
            msg: `{{ ansible_play_hosts | length }} web hosts go to {{ etherpad_release_id }}. The database is copied
first. Then it starts on one host after the other beside the old release, and takes its place: whoever writes
there waits a second or two, once; half a minute at most where a long request runs, such as a big import.
One that does not become ready disturbs nobody, and stops this.`,
          },
          { run_once: true },
        ),
        task('See that it can follow', 'ansible.builtin.import_role', {
          name: 'etherpad',
          tasks_from: 'follow.yml',
        }),
      ],
    },
    {
      name: 'Copy the database',
      hosts: 'database',
      gather_facts: false,
      become: true,
      any_errors_fatal: true,
      tasks: [
        task('Copy it', 'ansible.builtin.import_role', { name: 'mysql', tasks_from: 'copy.yml' }),
      ],
    },
    { name: 'Web hosts', import_playbook: 'web.yml' },
    ...seeReady('web'),
  ],
};
