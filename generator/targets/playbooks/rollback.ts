import type { Playbook } from '../../ansible/play.ts';
import { task } from '../../ansible/task.ts';
import { current, releases, startMark } from '../../roles/etherpad/paths.ts';
import { restartChanged } from './one-by-one.ts';
import { seeReady } from './see-ready.ts';

/** Goes back to the release before the topology's. */
export const rollback: Playbook = {
  about: `Goes back to the release that every web host still has beside the one that topology.ts names, as an
upgrade goes forward: from host to host, beside the one that runs. Builds and installs nothing. Give
topology.ts the old release, too: the next site.yml goes where it says.
Expected interruption: whoever writes waits a second or two, once; where a long request runs, such as a big
import, until that ends, half a minute at most.`,
  plays: [
    {
      name: 'Find the release to go back to',
      hosts: 'web',
      become: true,
      any_errors_fatal: true,
      tasks: [
        task('Name the release of topology.ts', 'ansible.builtin.import_role', {
          name: 'etherpad',
          tasks_from: 'preflight.yml',
        }),
        task(
          'List the releases on the host',
          'ansible.builtin.find',
          { paths: [releases], file_type: 'directory' },
          { register: 'web_found' },
        ),
        task('Name them', 'ansible.builtin.set_fact', {
          web_releases: "{{ web_found.files | map(attribute='path') | map('basename') }}",
        }),
        task(
          'Refuse to guess',
          'ansible.builtin.assert',
          {
            that: ['web_others | length == 1', 'web_others | first in web_releases'],
            fail_msg: `Beside {{ etherpad_release_id }}, {{ ansible_play_hosts | first }} has
{{ web_others | join(' and ') or 'no release' }}; {{ inventory_hostname }} has {{ web_releases | join(' and ') }}.
Give topology.ts the release to go back to, generate, and run playbooks/upgrade.yml.`,
            quiet: true,
          },
          {
            vars: {
              web_others:
                '{{ hostvars[ansible_play_hosts | first].web_releases | difference([etherpad_release_id]) }}',
            },
          },
        ),
        task(
          'Say what will happen',
          'ansible.builtin.debug',
          {
            msg: `One web host after the other goes back to
{{ web_releases | difference([etherpad_release_id]) | first }}: whoever writes there waits a second or two, once;
half a minute at most where a long request runs, such as a big import. Give topology.ts that release, too: the next site.yml goes where it says.`,
          },
          { run_once: true },
        ),
        task(
          'Refuse to go back over a major version',
          'ansible.builtin.assert',
          {
            that: [
              "web_chosen.split('-')[1].split('.')[0] == etherpad_release.version.split('.')[0]",
            ],
            fail_msg: `{{ web_chosen }} may not understand what {{ etherpad_release_id }} has written. The database
as it was before the upgrade is on its host, in /var/backups/padfleet: README.md says how to load it.`,
            quiet: true,
          },
          {
            vars: { web_chosen: '{{ web_releases | difference([etherpad_release_id]) | first }}' },
          },
        ),
        task('Choose it', 'ansible.builtin.set_fact', {
          etherpad_release_id: '{{ web_releases | difference([etherpad_release_id]) | first }}',
        }),
        task(
          'Look at the release that the host has',
          'ansible.builtin.stat',
          { path: current, get_checksum: false },
          { register: 'web_link' },
        ),
        task(
          'See whether it is newer than the Etherpad that runs',
          'ansible.builtin.command',
          { argv: ['find', current, '-newer', startMark] },
          {
            comment: 'An earlier run may have ended between the two.',
            register: 'web_unread',
            check_mode: false,
            changed_when: false,
            failed_when: false,
          },
        ),
        task(
          'Have hosts restarted that run another one',
          'ansible.builtin.group_by',
          { key: 'etherpad_restart' },
          {
            changed_when: false,
            when: `web_link.stat.lnk_source | basename != etherpad_release_id
or web_unread.rc != 0 or web_unread.stdout | length > 0`,
          },
        ),
      ],
    },
    restartChanged,
    ...seeReady('web'),
  ],
};
