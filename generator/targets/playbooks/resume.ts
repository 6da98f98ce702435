import type { Playbook } from '../../ansible/play.ts';
import { task } from '../../ansible/task.ts';
import { announce } from './announce.ts';
import { seeReady } from './see-ready.ts';

/** Lets web hosts take pads again. */
export const resume: Playbook = {
  about: `The opposite of drain.yml: web hosts take pads again. --limit web2
Expected interruption: none. Open pads stay where they are.`,
  plays: [
    announce(
      'web',
      '{{ ansible_play_hosts | join(", ") }} take pads again. Nobody waits: open pads stay where they are.',
    ),
    {
      name: 'Take pads again',
      hosts: 'web',
      gather_facts: false,
      become: true,
      tasks: [
        task('Resume', 'ansible.builtin.import_role', {
          name: 'etherpad',
          tasks_from: 'resume.yml',
        }),
      ],
    },
    ...seeReady('web'),
  ],
};
