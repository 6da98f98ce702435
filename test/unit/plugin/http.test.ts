import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Asking } from '../../../generator/roles/etherpad/plugin/gate.ts';
import { guardServer } from '../../../generator/roles/etherpad/plugin/http.ts';

let asked: Asking[];
let server: Server;

beforeEach(async () => {
  asked = [];
  server = createServer((_, response) => response.end('Etherpad'));
  guardServer(server, {
    gate: {
      admit: async (_, asking) => {
        asked.push(asking);
        return { status: 200, owner: 'web2' };
      },
      resolve: async (name) => name,
    },
    lease: { term: () => ({ server: 'web1', epoch: 1 }) } as never,
    isSession: (id) => id === 'mine',
    isPad: () => true,
    replaced: () => undefined,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  server.close();
});

test('the gate hears each time that NGINX could not reach an owner', async () => {
  const { headers } = await get('/socket.io/?padId=a', ' web2 web2');
  expect(headers['x-accel-redirect']).toBe('@web2-socket');
  expect(asked).toEqual([{ unreachable: ['web2', 'web2'], patience: 0 }]);
});

test('a request of an open socket is not sent back to an owner that failed: it may have done it', async () => {
  expect((await get('/socket.io/?padId=a&sid=theirs', 'web2')).statusCode).toBe(400);
  expect(asked).toEqual([]);
});

test('an open socket is served without the gate where it began, and elsewhere sent on', async () => {
  const mine = await get('/socket.io/?padId=a&sid=mine');
  expect(mine.statusCode).toBe(200);
  expect(mine.headers).not.toHaveProperty('x-accel-redirect');
  const theirs = await get('/socket.io/?padId=a&sid=theirs');
  expect(theirs.headers['x-accel-redirect']).toBe('@web2-socket');
  expect(asked).toEqual([{ unreachable: [], patience: 0 }]);
});

async function get(path: string, unreachable?: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const headers = unreachable === undefined ? {} : { 'X-Padfleet-Unreachable': unreachable };
  const asking = request({ host: '127.0.0.1', port, path, headers, agent: false }).end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  answer.resume();
  return answer;
}
