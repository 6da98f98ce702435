import { io, type Socket } from 'socket.io-client';
import ioV2 from 'socket.io-client-v2';
import type { Reconnection } from './reconnection.ts';

export type PadSocket = Socket;

/** Etherpad 1 speaks socket.io 2; from release 2 on it speaks socket.io 4. */
export function isFirstGeneration(release: string): boolean {
  return release.startsWith('1.');
}

/**
 * The connection of one visitor to one pad, as Etherpad's page makes it: the pad's name in every
 * request, for proxies; polling first, then WebSocket.
 */
export function openSocket(
  url: string,
  release: string,
  { padId, cookie }: { readonly padId: string; readonly cookie: string },
  { first, longest, jitter, tries }: Reconnection,
): PadSocket {
  const connect = isFirstGeneration(release) ? ioV2 : io;
  return connect(new URL('/', url).href, {
    query: { padId },
    extraHeaders: { Cookie: cookie },
    // A connection of its own: by default visitors to one server would share one.
    forceNew: true,
    reconnectionAttempts: tries,
    reconnectionDelay: first,
    reconnectionDelayMax: longest,
    randomizationFactor: jitter,
  });
}
