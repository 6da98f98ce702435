import { expect, test } from '@jest/globals';
import type {
  Etherpad,
  Message,
  Socket,
} from '../../../generator/roles/etherpad/plugin/etherpad.ts';
import { createGate } from '../../../generator/roles/etherpad/plugin/gate.ts';
import type { Lease } from '../../../generator/roles/etherpad/plugin/lease.ts';
import { guardMessages } from '../../../generator/roles/etherpad/plugin/messages.ts';
import { shareDatabase } from './database.ts';
import { makeServer } from './server.ts';

type Handler = (socket: Socket, message: Message) => Promise<void>;

/** A guarded server, and one browser's socket on it. `handle` stands for Etherpad's part. */
function guarded(handle: Handler) {
  const { claims, held, holdings, metrics, replaced } = makeServer(shareDatabase(), 'web1');
  const sent: Message[] = [];
  const socket = {
    id: '1',
    conn: { close: () => sent.push({ type: 'closed' }), write: () => {} },
    emit: (_event: string, message: Message) => sent.push(message),
  } as unknown as Socket;
  const messages = {
    sessioninfos: { 1: {} } as Etherpad['messages']['sessioninfos'],
    handleMessage: handle,
    handleDisconnect: async () => {},
  };
  const etherpad = {
    messages,
    readOnly: { isReadOnlyId: () => false },
  } as unknown as Etherpad;
  const gate = createGate({ claims, etherpad, metrics, replaced });
  const lease = { term: () => held.term } as Lease;
  guardMessages({ etherpad, gate, holdings, lease, changeDone: () => undefined });
  return { messages, say: (message: Message) => messages.handleMessage(socket, message), sent };
}

const arrival = { type: 'CLIENT_READY', padId: 'a' };

test('a browser that came back may write again, whatever number it was told to wait for', async () => {
  const { messages, say, sent } = guarded(async (socket, message) => {
    messages.sessioninfos[1] = { padId: 'a', rev: 4 };
    if (!message.reconnect) return;
    const data = { type: 'CLIENT_RECONNECT', newRev: 5, headRev: 6 };
    socket.emit('message', { type: 'COLLABROOM', data });
  });
  await say({ ...arrival });
  expect(sent).toEqual([]);
  await say({ ...arrival, reconnect: true });
  expect(sent.map(({ data }) => data)).toEqual([
    { type: 'CLIENT_RECONNECT', newRev: 5, headRev: 6 },
    { type: 'CLIENT_RECONNECT', noChanges: true, newRev: 5 },
  ]);
});

test.each([
  ['padfleet: a is not ours any more', 1],
  ['CLIENT_READY: padfleet: a is not ours any more', 1],
  ['access denied', 0],
])('a message that failed with "%s" closes its socket %i times', async (reason, times) => {
  const { say, sent } = guarded(async () => {
    throw new Error(reason);
  });
  await say({ ...arrival });
  expect(sent.filter(({ type }) => type === 'closed')).toHaveLength(times);
});

test('whatever pad a message names, it is about the one that its socket has open', async () => {
  const heard: (string | undefined)[] = [];
  const { messages, say } = guarded(async (_socket, message) => {
    messages.sessioninfos[1] = { padId: 'a' };
    heard.push(message.padId);
  });
  await say({ ...arrival });
  await say({ type: 'CHANGESET_REQ', padId: 'b' });
  await say({ type: 'COLLABROOM', data: { type: 'USER_CHANGES' } });
  expect(heard).toEqual(['a', 'a', 'pad:a']);
});
