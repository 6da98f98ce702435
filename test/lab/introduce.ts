import type { ClientVars, ServerMessage } from '../../fleet/pad/messages.ts';
import { fleetReconnection } from '../../fleet/pad/reconnection.ts';
import { openSocket } from '../../fleet/pad/socket.ts';
import { visit } from '../../fleet/pad/visit.ts';

/** What a person is called and which colour their text has. */
export interface Guise {
  readonly name: string;
  readonly colorId: string;
}

export interface Introduction extends Guise {
  readonly url: string;
  readonly pad: string;
  readonly release: string;
  /** Who it is to Etherpad. */
  readonly token: string;
}

/** Somebody who has a pad open. */
export interface Introduced {
  /** Who it is in Etherpad's records. */
  readonly author: string;
  leave(): void;
}

/**
 * Opens a pad, says a name and picks a colour. The server does not answer to that: who must know
 * that it has heard asks for the author's name.
 *
 * @throws Error when the server does not open the pad within 20 s.
 */
export async function introduce(person: Introduction): Promise<Introduced> {
  const { url, pad, release, token, name, colorId } = person;
  const visitor = await visit(url, pad, token);
  const socket = openSocket(url, release, visitor, fleetReconnection);
  const { padId } = visitor;
  const hello = { component: 'pad', type: 'CLIENT_READY', padId, token, protocolVersion: 2 };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      socket.disconnect();
      reject(new Error(`${padId} did not open in 20 s`));
    }, 20_000);
    socket.on('connect', () => socket.emit('message', hello));
    socket.on('message', ({ type, data }: ServerMessage) => {
      if (type !== 'CLIENT_VARS') return;
      clearTimeout(late);
      const { userId } = data as ClientVars;
      const update = { type: 'USERINFO_UPDATE', userInfo: { userId, name, colorId } };
      socket.emit('message', { type: 'COLLABROOM', component: 'pad', data: update });
      resolve({ author: userId, leave: () => socket.disconnect() });
    });
  });
}
