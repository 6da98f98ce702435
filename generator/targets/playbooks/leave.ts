import type { Playbook } from '../../ansible/play.ts';
import { block, task } from '../../ansible/task.ts';
import { seeProxy } from './see-ready.ts';

/** Also when an earlier run has removed the account of a host that is gone, and ended then. */
const someLeave = "groups['leaving'] is defined or gone is defined";

/** Takes web hosts out that the topology no longer has. */
export const leave: Playbook = {
  about: `Takes out web hosts that topology.ts no longer has: they hand over their pads, NGINX goes on without
them, and Etherpad stops there. A host that is dead has handed over all that it can. One that neither
hands over nor dies stops this; -e gone=web3 declares it gone: the database refuses it at once.
Expected interruption: whoever writes there waits a second or two; where the host is dead, until its
lease has ended (5 s).`,
  plays: [
    {
      name: 'Hand over the pads of hosts that leave',
      hosts: 'database',
      gather_facts: false,
      become: true,
      tasks: [
        task('Learn who takes part', 'ansible.builtin.import_role', {
          name: 'mysql',
          tasks_from: 'members.yml',
        }),
        task(
          'Say what will happen',
          'ansible.builtin.debug',
          {
            msg: `{{ item.name }} leaves.
{{ 'Its pads are handed over: whoever writes there waits a second or two.' if item.live
else 'It holds no pads: its lease has ended.' }}`,
          },
          { loop: '{{ mysql_leaving }}', loop_control: { label: '{{ item.name }}' } },
        ),
        task(
          'Refuse to declare a host gone that topology.ts has',
          'ansible.builtin.assert',
          {
            that: ["gone.split(',') | intersect(groups['web']) | length == 0"],
            fail_msg: `topology.ts has {{ gone }}. Take it out there and generate, or leave it: while it is down,
its pads are opened elsewhere.`,
            quiet: true,
          },
          { when: 'gone is defined' },
        ),
        task(
          'Shut out hosts that are declared gone',
          'ansible.builtin.include_role',
          { name: 'mysql', tasks_from: 'gone.yml' },
          { when: 'gone is defined', vars: { mysql_gone: "{{ gone.split(',') }}" } },
        ),
        task(
          'Have the others hand over',
          'ansible.builtin.include_role',
          { name: 'mysql', tasks_from: 'leave.yml' },
          { when: 'mysql_leaving | length > 0' },
        ),
        task(
          'Remember them',
          'ansible.builtin.add_host',
          {
            name: '{{ item.name }}',
            groups: ['leaving'],
            ansible_host: '{{ item.host }}',
            inventory_dir: '{{ inventory_dir }}',
            ansible_user: "{{ hostvars[groups['web'] | first].ansible_user }}",
          },
          {
            comment: 'The inventory has forgotten them; the database knows their address.',
            loop: '{{ mysql_leaving }}',
            loop_control: { label: '{{ item.name }}' },
            changed_when: false,
          },
        ),
      ],
    },
    {
      name: 'Go on without them',
      hosts: 'proxy',
      become: true,
      tasks: [
        task(
          'Take them out of NGINX',
          'ansible.builtin.include_role',
          { name: 'nginx' },
          { when: someLeave },
        ),
      ],
    },
    {
      name: 'Stop hosts that have left',
      hosts: 'leaving',
      gather_facts: false,
      become: true,
      ignore_unreachable: true,
      tasks: [
        block(
          'Stop a host that has left',
          [
            task('Stop Etherpad for good', 'ansible.builtin.systemd', {
              name: 'etherpad',
              state: 'stopped',
              enabled: false,
            }),
          ],
          {
            rescue: [
              task('Say that it may run on', 'ansible.builtin.debug', {
                msg: `{{ inventory_hostname }} cannot be stopped from here. It can do no harm: the database shuts it
out.`,
              }),
            ],
          },
        ),
      ],
    },
    seeProxy(someLeave),
  ],
};
