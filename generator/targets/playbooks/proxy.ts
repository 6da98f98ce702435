import type { Playbook } from '../../ansible/play.ts';
import { base } from '../../roles/base/role.ts';
import { nginx } from '../../roles/nginx/role.ts';

/** Sets the proxy up. */
export const proxy: Playbook = {
  about: `NGINX in front of the web hosts.
Expected interruption: none. NGINX reloads without dropping requests.`,
  plays: [{ name: 'Set up the proxy', hosts: 'proxy', become: true, roles: [base, nginx] }],
};
