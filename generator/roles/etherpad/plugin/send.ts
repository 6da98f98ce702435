import type { Socket } from './etherpad.ts';
import type { Holding } from './holdings.ts';

/**
 * Holds back what is sent to a browser until all that it may tell is in the database. Etherpad counts a
 * revision before it is written, and tells it to those who arrive in that moment, and after a call of
 * the HTTP API to everybody (E:node/db/API.js:201-204). Should the write fail, their text would never
 * again be the pad's.
 *
 * @param pads the pads that the browser has entered; may grow
 */
export function sendWhenWritten({ conn }: Socket, pads: ReadonlySet<Holding>): void {
  const write = conn.write;
  let last: Promise<void> | undefined;

  const send = (packet: unknown[]) => {
    if (![...pads].some(({ broken }) => broken)) write.apply(conn, packet);
  };
  conn.write = (...packet) => {
    const unwritten = [...pads].flatMap(({ writing }) => [...writing]);
    if (!last && unwritten.length === 0) {
      send(packet);
    } else {
      const turn = Promise.allSettled([last, ...unwritten]).then(() => {
        if (last === turn) last = undefined;
        send(packet);
      });
      last = turn;
    }
    return conn;
  };
}
