import type { Etherpad, Message, Socket } from './etherpad.ts';
import type { Gate } from './gate.ts';
import { enter, type Holding, type Holdings, leave } from './holdings.ts';
import type { Lease } from './lease.ts';
import { log, reasonOf } from './log.ts';
import { isOfDatabase } from './rejections.ts';
import { sendWhenWritten } from './send.ts';
import { now } from './time.ts';
import { inChange } from './turns.ts';

/** What a socket has entered. */
interface Visit {
  /** Ends when the last CLIENT_READY has its pad, or none: what follows it waits so long. */
  arrival: Promise<Holding | undefined>;
  /** All pads that may still send to it. */
  readonly pads: Set<Holding>;
}

/**
 * Lets messages of browsers through to the pads that are ours. A message that comes too late is
 * dropped and its socket closed: the browser reconnects and sends again what was not confirmed.
 *
 * @param changeDone waits for the change in a message; see `followChanges`
 */
export function guardMessages(parts: {
  readonly etherpad: Etherpad;
  readonly gate: Gate;
  readonly holdings: Holdings;
  readonly lease: Lease;
  readonly changeDone: (message: object) => Promise<void> | undefined;
}): void {
  const { gate, holdings, lease, changeDone } = parts;
  const { messages } = parts.etherpad;
  const visits = new WeakMap<Socket, Visit>();

  const handleMessage = messages.handleMessage;
  messages.handleMessage = async (socket, message) => {
    try {
      const holding = isArrival(message) ? await arrive(socket, message) : await find(socket);
      if (holding) await handle(socket, message, holding);
    } catch (error) {
      // Thrown on, it would end the process (E:node/server.js:115-124).
      log(`a message failed: ${reasonOf(error)}`);
      // Else Etherpad refused it (N:PadMessageHandler.ts:handleMessage), and would again.
      if (isOfDatabase(error)) socket.conn.close();
    }
  };

  /** Enters the pad of a message that asks for one; or closes the socket. */
  async function arrive(socket: Socket, message: Message): Promise<Holding | undefined> {
    const visit = visits.get(socket) ?? begin(socket);
    visit.arrival = admit(String(message.padId));
    const holding = await visit.arrival;
    if (!holding) {
      socket.conn.close();
    } else if (!messages.sessioninfos[socket.id]) {
      // Gone in the meantime.
      leave(holding);
      return undefined;
    } else {
      holding.sockets.add(socket);
      visit.pads.add(holding);
    }
    return holding;
  }

  function begin(socket: Socket): Visit {
    const visit: Visit = { arrival: Promise.resolve(undefined), pads: new Set() };
    visits.set(socket, visit);
    sendWhenWritten(socket, visit.pads);
    countRevisions(socket);
    return visit;
  }

  /**
   * Etherpad sends a browser that comes back what it has missed, but does not count that as sent. 1.8.14
   * then sends it twice; 2.x and 3.x refuse the next change, for good (N:PadMessageHandler.ts:723).
   */
  function countRevisions(socket: Socket): void {
    const { emit } = socket;
    socket.emit = (event, message) => {
      const session = messages.sessioninfos[socket.id];
      const { type, newRev = 0 } = message?.data ?? {};
      if (session && type === 'CLIENT_RECONNECT') session.rev = Math.max(session.rev ?? 0, newRev);
      return emit.call(socket, event, message);
    };
  }

  /**
   * Lets a browser that came back write again. It waits for the newest revision to be told as missed,
   * and Etherpad names a newer one if somebody writes meanwhile, or tells it as new before
   * (E:node/handler/PadMessageHandler.js:1001, N:PadMessageHandler.ts:967): the browser would wait, and
   * send nothing, for good (E:static/js/collab_client.js).
   */
  function endReconnect(socket: Socket): void {
    const session = messages.sessioninfos[socket.id];
    if (!session) return;
    const data = { type: 'CLIENT_RECONNECT', noChanges: true, newRev: session.rev };
    socket.emit('message', { type: 'COLLABROOM', data });
  }

  async function admit(name: string): Promise<Holding | undefined> {
    const pad = await gate.resolve(name);
    // Etherpad opens a name as it stands in the message, and the database takes `abc ` for `abc`.
    if (pad !== name && !parts.etherpad.readOnly.isReadOnlyId(name)) return undefined;
    const answer = await gate.admit(pad, { unreachable: [], patience: 0 });
    return 'holding' in answer ? answer.holding : undefined;
  }

  /** Enters the pad that a socket has open; or closes the socket when the pad is not ours any more. */
  async function find(socket: Socket): Promise<Holding | undefined> {
    await visits.get(socket)?.arrival;
    const pad = messages.sessioninfos[socket.id]?.padId;
    // Without a pad, or without the right to it, there is nothing to do.
    if (pad === undefined) return undefined;
    const holding = holdings.get(pad);
    if (holding && isOpen(holding) && visits.get(socket)?.pads.has(holding)) return enter(holding);
    socket.conn.close();
    return undefined;
  }

  async function handle(socket: Socket, message: Message, holding: Holding): Promise<void> {
    try {
      if (message.data?.type !== 'USER_CHANGES') {
        // 1.8.14 answers CHANGESET_REQ about the pad in it (E:node/handler/PadMessageHandler.js:1221).
        if (!isArrival(message)) message.padId = holding.pad;
        await handleMessage(socket, message);
        if (message.reconnect) endReconnect(socket);
        return;
      }
      // 1.8.14 queues changes by this, which browsers do not send: all pads wait for one another
      // (E:node/handler/PadMessageHandler.js:274; mended upstream in 85919ff91). The queues stand in a
      // plain object, and a pad may be called "constructor".
      message.padId = `pad:${holding.pad}`;
      await inChange(holding, async () => {
        await handleMessage(socket, message);
        await changeDone(message);
      });
    } finally {
      leave(holding);
    }
  }

  function isOpen(holding: Holding): boolean {
    return !holding.leaving && lease.term() === holding.term;
  }

  const handleDisconnect = messages.handleDisconnect;
  messages.handleDisconnect = async (socket) => {
    try {
      await handleDisconnect(socket);
    } catch (error) {
      log(`a disconnect failed: ${reasonOf(error)}`);
      delete messages.sessioninfos[socket.id];
    } finally {
      for (const holding of visits.get(socket)?.pads ?? []) {
        holding.sockets.delete(socket);
        holding.usedAt = now();
      }
    }
  };
}

/** Whether a message asks for a pad. The one in it counts, not the one in the socket's query. */
function isArrival(message: Message | null): boolean {
  return message?.type === 'CLIENT_READY' || message?.type === 'SWITCH_TO_PAD';
}
