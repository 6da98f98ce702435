import { enter } from './enter.ts';

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
export async function introduce({ name, colorId, ...person }: Introduction): Promise<Introduced> {
  const { socket, vars } = await enter(person);
  const { userId } = vars;
  const update = { type: 'USERINFO_UPDATE', userInfo: { userId, name, colorId } };
  socket.emit('message', { type: 'COLLABROOM', component: 'pad', data: update });
  return { author: userId, leave: () => socket.disconnect() };
}
