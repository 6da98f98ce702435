import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { joinPad } from '../../../../fleet/pad/client.ts';
import { fleetReconnection, stockReconnection } from '../../../../fleet/pad/reconnection.ts';
import { openSocket } from '../../../../fleet/pad/socket.ts';

/** A proxy that has the page in its cache, and no server behind it. */
let server: Server;
let url: string;
let handshakes: number;

beforeEach(async () => {
  handshakes = 0;
  server = createServer((request, response) => {
    const page = request.url?.startsWith('/p/') === true;
    if (!page) handshakes += 1;
    response.writeHead(page ? 200 : 502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

describe.each(['1.8.14', '2.5.3'])('a page of release %s', (release) => {
  test('gives up after as many tries as its policy says', async () => {
    const reconnection = { first: 1, longest: 2, jitter: 0, tries: 3 };
    const joined = joinPad({ url, pad: 'p', release, reconnection });
    await expect(joined).rejects.toThrow('pad p: the server could not be reached in 3 tries');
    expect(handshakes).toBe(1 + 3);
  });

  test.each([
    ['our plugin', fleetReconnection, [250, 2000, 0.5, 60]],
    ['Etherpad', stockReconnection, [1000, 5000, 0.5, 5]],
  ])('comes back as %s has it', (_, policy, expected) => {
    const socket = openSocket(url, release, { padId: 'p', cookie: '' }, policy);
    socket.disconnect();
    const { io } = socket;
    expect([
      io.reconnectionDelay(),
      io.reconnectionDelayMax(),
      io.randomizationFactor(),
      io.reconnectionAttempts(),
    ]).toEqual(expected);
  });
});
