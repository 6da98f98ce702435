import type { Playbook } from '../ansible/play.ts';
import { emitPlaybook } from '../emit/playbook.ts';
import type { File } from '../file.ts';
import { base } from '../roles/base/role.ts';
import { certificate } from '../roles/certificate/role.ts';
import { etherpad } from '../roles/etherpad/role.ts';
import { mysql } from '../roles/mysql/role.ts';
import { nginx } from '../roles/nginx/role.ts';

const database: Playbook = {
  about: `The database server, on its own host, with one account for each web host.
Expected interruption: none, unless the server itself is upgraded or its settings change: then it
restarts, and edits wait for a few seconds.`,
  plays: [
    {
      name: 'Set up the database host',
      hosts: 'database',
      become: true,
      roles: [base, certificate, mysql],
    },
  ],
};

const web: Playbook = {
  about: `Etherpad on every web host.
Expected interruption: none for hosts that are as they should be. A host whose release or settings
change restarts Etherpad; browsers reconnect by themselves.`,
  plays: [{ name: 'Set up the web hosts', hosts: 'web', become: true, roles: [base, etherpad] }],
};

const proxy: Playbook = {
  about: `NGINX in front of the web hosts.
Expected interruption: none. NGINX reloads without dropping requests; browsers whose pad moves to
another web host reconnect by themselves.`,
  plays: [{ name: 'Set up the proxy', hosts: 'proxy', become: true, roles: [base, nginx] }],
};

const site: Playbook = {
  about: `The whole fleet, from the database to the proxy. Safe to run again at any time.`,
  plays: [
    { name: 'Database', import_playbook: 'playbooks/database.yml' },
    { name: 'Web hosts', import_playbook: 'playbooks/web.yml' },
    { name: 'Proxy', import_playbook: 'playbooks/proxy.yml' },
  ],
};

/** `site.yml` and one playbook for each tier. The same for every fleet. */
export function playbookFiles(): readonly File[] {
  return [
    { path: 'site.yml', text: emitPlaybook(site) },
    { path: 'playbooks/database.yml', text: emitPlaybook(database) },
    { path: 'playbooks/web.yml', text: emitPlaybook(web) },
    { path: 'playbooks/proxy.yml', text: emitPlaybook(proxy) },
  ];
}
