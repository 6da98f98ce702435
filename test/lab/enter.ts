import type { ClientVars, ServerMessage } from '../../fleet/pad/messages.ts';
import { fleetReconnection } from '../../fleet/pad/reconnection.ts';
import { openSocket, type PadSocket } from '../../fleet/pad/socket.ts';
import { visit } from '../../fleet/pad/visit.ts';

/** Somebody who has a pad open, and says whatever they are told to. */
export interface Entered {
  readonly socket: PadSocket;
  readonly vars: ClientVars;
  /** How often the connection was lost so far. */
  cuts(): number;
}

/**
 * Opens a pad as a page does, and leaves it at that.
 *
 * @throws Error when the server does not open the pad within 20 s.
 */
export async function enter(person: {
  readonly url: string;
  readonly pad: string;
  readonly release: string;
  /** Who it is to Etherpad. @default a stranger */
  readonly token?: string;
}): Promise<Entered> {
  const { url, pad, release } = person;
  const visitor = await visit(url, pad, person.token);
  const socket = openSocket(url, release, visitor, fleetReconnection);
  let cuts = 0;
  socket.on('disconnect', () => {
    cuts += 1;
  });
  const { padId, token } = visitor;
  const hello = { component: 'pad', type: 'CLIENT_READY', padId, token, protocolVersion: 2 };
  socket.on('connect', () => socket.emit('message', hello));
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      socket.disconnect();
      reject(new Error(`${padId} did not open in 20 s`));
    }, 20_000);
    socket.on('message', ({ type, data }: ServerMessage) => {
      if (type !== 'CLIENT_VARS') return;
      clearTimeout(late);
      resolve({ socket, vars: data as ClientVars, cuts: () => cuts });
    });
  });
}
