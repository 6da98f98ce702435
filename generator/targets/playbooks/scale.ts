import type { Playbook } from '../../ansible/play.ts';
import { task } from '../../ansible/task.ts';
import { base } from '../../roles/base/role.ts';
import { current } from '../../roles/etherpad/paths.ts';
import { etherpad } from '../../roles/etherpad/role.ts';
import { seeReady } from './see-ready.ts';

/** Adds and removes web hosts, and touches no other. */
export const scale: Playbook = {
  about: `Adds the web hosts that topology.ts has now, and takes out those that it has no longer. Touches them,
the database host and the proxy. Of the other web hosts, one is asked which release it runs.
Expected interruption: none for a new host: open pads stay where they are. For one that leaves, see
leave.yml.`,
  plays: [
    { name: 'Hosts that leave', import_playbook: 'leave.yml' },
    {
      name: 'Find the hosts that join',
      hosts: 'database',
      gather_facts: false,
      tasks: [
        task(
          'Remember them',
          'ansible.builtin.add_host',
          { name: '{{ item }}', groups: ['joining'] },
          {
            comment: 'Who is listed and holds no lease from its address.',
            loop: "{{ groups['web'] }}",
            when: `item ~ '@' ~ hostvars[item].ansible_host not in
mysql_servers | selectattr('live') | map(attribute='account')`,
            changed_when: false,
          },
        ),
        task(
          'Choose one of the others to ask',
          'ansible.builtin.add_host',
          { name: '{{ item }}', groups: ['asked'] },
          {
            loop: "{{ (groups['web'] | difference(groups['joining'] | default(groups['web'])))[:1] }}",
            changed_when: false,
          },
        ),
        task('Say what will happen', 'ansible.builtin.debug', {
          msg: `{{ groups['joining'] | default([]) | join(', ') or 'No host' }} joins.
Open pads stay where they are. Nobody waits.`,
        }),
      ],
    },
    {
      name: 'Ask one of the others which release it runs',
      hosts: 'asked',
      gather_facts: false,
      tasks: [
        task(
          'Look at its current release',
          'ansible.builtin.stat',
          { path: current, get_checksum: false },
          { register: 'web_link' },
        ),
      ],
    },
    { name: 'Database', import_playbook: 'database.yml' },
    {
      name: 'Set up the hosts that join',
      hosts: 'joining',
      become: true,
      any_errors_fatal: true,
      pre_tasks: [
        task('Name the release of topology.ts', 'ansible.builtin.import_role', {
          name: 'etherpad',
          tasks_from: 'preflight.yml',
        }),
        task('Refuse to bring another release in', 'ansible.builtin.assert', {
          that: [
            `groups['asked'] is not defined
or hostvars[groups['asked'] | first].web_link.stat.lnk_source | basename == etherpad_release_id`,
          ],
          fail_msg: `{{ groups['asked'] | first }} runs another release than {{ etherpad_release_id }}, which topology.ts wants. Run site.yml: it takes all of them there, one after the other.`,
          quiet: true,
        }),
      ],
      roles: [base, etherpad],
    },
    { name: 'Proxy', import_playbook: 'proxy.yml' },
    ...seeReady('joining'),
  ],
};
