import type { Playbook } from '../../ansible/play.ts';
import { announce } from './announce.ts';
import { oneByOne } from './one-by-one.ts';
import { seeReady } from './see-ready.ts';

/** Restarts Etherpad where nothing has changed. */
export const restart: Playbook = {
  about: `Restarts Etherpad on every web host, or on those of --limit web1,web2: one after the other, and
stops at the first that does not become ready. A second Etherpad starts beside the one that runs, and takes
its place with all pads when it is ready.
Expected interruption: whoever writes waits a second or two, once; where a long request runs, such as a big
import, until that ends, half a minute at most.`,
  plays: [
    announce(
      'web',
      `Etherpad restarts on {{ ansible_play_hosts | join(', then on ') }}. Whoever writes there waits a second
or two, once; half a minute at most where a long request runs, such as a big import.`,
    ),
    oneByOne('Restart the web hosts, one after the other', 'web'),
    ...seeReady('web'),
  ],
};
