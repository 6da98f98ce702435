import type { Playbook } from '../../ansible/play.ts';
import { base } from '../../roles/base/role.ts';
import { certificate } from '../../roles/certificate/role.ts';
import { mysql } from '../../roles/mysql/role.ts';

/** Sets the database host up. */
export const database: Playbook = {
  about: `The database server, on its own host, with one account for each web host.
Expected interruption: none, unless the server itself is upgraded or its settings change: then it
restarts, and edits wait for a few seconds. A web host that is no longer listed is shut out: run
leave.yml first, as site.yml and scale.yml do.`,
  plays: [
    {
      name: 'Set up the database host',
      hosts: 'database',
      become: true,
      roles: [base, certificate, mysql],
    },
  ],
};
