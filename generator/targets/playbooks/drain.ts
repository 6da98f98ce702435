import type { Playbook } from '../../ansible/play.ts';
import { task } from '../../ansible/task.ts';
import { announce } from './announce.ts';
import { seeReady } from './see-ready.ts';

/** Takes all pads from web hosts. */
export const drain: Playbook = {
  about: `Hands all pads of web hosts over to the others: --limit web2. They run on, and take no pads until
resume.yml, or a restart of Etherpad.
Expected interruption: whoever writes there waits a second or two.`,
  plays: [
    announce(
      'web',
      `{{ ansible_play_hosts | join(', ') }} hand all pads over, and take none until playbooks/resume.yml. Whoever
writes there waits a second or two.`,
    ),
    {
      name: 'Hand the pads over',
      hosts: 'web',
      gather_facts: false,
      become: true,
      any_errors_fatal: true,
      tasks: [
        task(
          'Refuse to leave no host for the pads',
          'ansible.builtin.assert',
          {
            that: ["groups['web'] | difference(ansible_play_hosts_all) | length > 0"],
            fail_msg: 'All web hosts at once have nobody to hand pads to. Name some: --limit web2',
            quiet: true,
          },
          { run_once: true },
        ),
        task('Drain', 'ansible.builtin.import_role', { name: 'etherpad', tasks_from: 'drain.yml' }),
      ],
    },
    ...seeReady('web'),
  ],
};
