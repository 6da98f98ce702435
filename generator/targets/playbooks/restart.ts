import type { Playbook } from '../../ansible/play.ts';
import { announce } from './announce.ts';
import { oneByOne } from './one-by-one.ts';
import { seeReady } from './see-ready.ts';

/** Restarts Etherpad where nothing has changed. */
export const restart: Playbook = {
  about: `Restarts Etherpad on every web host, or on those of --limit web1,web2: one after the other, its pads
handed over to the others first, and stops at the first that does not become ready.
Expected interruption: whoever writes waits a second or two. With one web host: until it is back.`,
  plays: [
    announce(
      'web',
      `Etherpad restarts on {{ ansible_play_hosts | join(', then on ') }}. Each hands its pads over first: whoever
writes there waits a second or two{{ ', or with this one web host until it is back'
if groups['web'] | length == 1 else '' }}.`,
    ),
    oneByOne('Restart the web hosts, one after the other', 'web'),
    ...seeReady('web'),
  ],
};
