import type { Playbook } from '../../ansible/play.ts';
import { base } from '../../roles/base/role.ts';
import { etherpad } from '../../roles/etherpad/role.ts';
import { restartChanged } from './one-by-one.ts';

/** Sets the web hosts up. */
export const web: Playbook = {
  about: `Etherpad on every web host.
Expected interruption: none for hosts that are as they should be. A host whose release or settings
change starts a second Etherpad, which takes the place of the first with its pads, one host after the
other: whoever writes there waits a second or two, once; where a long request runs, such as a big import,
until that ends, half a minute at most. A host that does not become ready goes on with the release that it
ran, and the rest is left as it is.`,
  plays: [
    { name: 'Set up the web hosts', hosts: 'web', become: true, roles: [base, etherpad] },
    restartChanged,
  ],
};
