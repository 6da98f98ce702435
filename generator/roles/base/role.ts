import type { Role } from '../../ansible/role.ts';
import { task } from '../../ansible/task.ts';
import { spec } from './spec.gen.ts';
import { defaults } from './vars.ts';

/** What every host of a fleet has: its name, the names of its peers, a fresh package list. */
export const base: Role = {
  name: 'base',
  summary: 'Gives a host its name, the names of its peers and a fresh package list.',
  about: `The host is named as it is in the inventory. The hosts in \`base_peers\` are written to
\`/etc/hosts\`, between two marker lines; everything else in that file is left alone.

Time synchronisation is the operating system's: Debian and Ubuntu images bring their own, and this
role does not replace an operator's choice. Certificates need a clock that is right to the hour.

In a container Docker owns \`/etc/hosts\` and writes it anew when the container restarts: run the
playbook again after that.`,
  spec,
  defaults,
  tasks: {
    main: [
      task(
        'Name the host',
        'ansible.builtin.hostname',
        { name: '{{ inventory_hostname }}' },
        { when: 'ansible_facts.nodename != inventory_hostname' },
      ),
      task(
        'Write the names of the host and its peers',
        'ansible.builtin.blockinfile',
        {
          path: '/etc/hosts',
          marker: '# {mark} padfleet',
          block: `127.0.1.1 {{ inventory_hostname }}
{% for peer in base_peers %}
{{ peer.address }} {{ peer.name }}
{% endfor %}`,
          unsafe_writes: true,
        },
        { comment: 'In a container the file is a mount: it can be written, but not replaced.' },
      ),
      task(
        'Have apt wait for its turn',
        'ansible.builtin.copy',
        {
          dest: '/etc/apt/apt.conf.d/80padfleet',
          content: '// Seconds.\nDPkg::Lock::Timeout "600";\n',
          owner: 'root',
          group: 'root',
          mode: '0644',
        },
        {
          comment:
            'Unattended upgrades, or what a run that was killed had begun, may be at it: that ends.',
        },
      ),
      task(
        'Look for a fresh package list',
        'ansible.builtin.find',
        {
          paths: ['/var/lib/apt/lists'],
          patterns: ['*_InRelease'],
          age: '-1d',
          age_stamp: 'ctime',
        },
        {
          comment: `Faster than asking apt, and right on a host whose image was shipped without a list: apt's
module takes the age of the empty folder.`,
          register: 'base_package_lists',
        },
      ),
      task(
        'Refresh the package list',
        'ansible.builtin.apt',
        { name: ['ca-certificates'], update_cache: true },
        { when: 'base_package_lists.matched == 0' },
      ),
    ],
  },
  handlers: [],
};
