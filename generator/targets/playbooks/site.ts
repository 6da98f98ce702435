import type { Playbook } from '../../ansible/play.ts';

/** The whole fleet. */
export const site: Playbook = {
  about: `The whole fleet, as topology.ts describes it. Safe to run again at any time.
Expected interruption: none for what is as it should be; else see the playbooks that it runs. Hosts
that are no longer listed hand over their pads first.`,
  plays: [
    { name: 'Hosts that leave', import_playbook: 'playbooks/leave.yml' },
    { name: 'Database', import_playbook: 'playbooks/database.yml' },
    { name: 'Web hosts', import_playbook: 'playbooks/web.yml' },
    { name: 'Proxy', import_playbook: 'playbooks/proxy.yml' },
  ],
};
