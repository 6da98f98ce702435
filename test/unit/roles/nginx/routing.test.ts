import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { countRouting } from '../../../../fleet/routing/count.ts';
import { startProxy, type TestProxy } from './proxy.ts';
import { startWebServer, type WebServer } from './web-server.ts';

const pads = Array.from({ length: 30 }, (_, index) => `pad-${index}`);

/** What may write to the pad `a`, and so must be done once. */
const writing = [
  ['a call by POST', 'POST', '/api/1/appendText?padID=a'],
  ['a call by GET', 'GET', '/api/1/appendText?text=b&padID=a'],
  ['a call by PUT', 'PUT', '/api/2/pads/text?padID=a'],
  ['a call by DELETE', 'DELETE', '/api/2/pads?padID=a'],
  ['an import', 'POST', '/p/a/import'],
] as const;

/** Requests of the pad `a`, one of each kind. */
const asking = [
  ['a socket', 'GET', '/socket.io/?padId=a&EIO=3&transport=polling'],
  ['a page', 'GET', '/p/a'],
  ...writing,
] as const;

let agent: Agent;
let owner: string | undefined;
let servers: readonly WebServer[];
let proxy: TestProxy;

beforeEach(async () => {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  owner = undefined;
  const [http, status, ...ports] = (await freePorts(5)) as [number, number, ...number[]];
  const hosts = ports.map((port, index) => ({
    name: `web${index + 1}`,
    address: '127.0.0.1',
    port,
  }));
  servers = await Promise.all(hosts.map((host) => startWebServer(host, ownerUnless)));
  proxy = await startProxy(hosts, { http, status });
});

afterEach(async () => {
  agent.destroy();
  // First: where NGINX is missing, they are all that was started, and Jest waits for them.
  await Promise.all(servers.map((server) => server.die()));
  await proxy.stop();
});

test('every request of a pad is asked of one web server, and pads spread over all', async () => {
  for (const pad of pads) {
    await get(`/p/${pad}`);
    await get(`/socket.io/?padId=${pad}&EIO=3&transport=polling`);
  }
  for (const pad of pads) {
    const asked = servers.filter((server) => server.asked.some(({ url }) => names(url, pad)));
    expect({ pad, servers: asked.length }).toEqual({ pad, servers: 1 });
  }
  for (const server of servers) expect(server.asked.length).toBeGreaterThan(0);
});

test.each([
  ['a page', 'GET', '/p/a', undefined],
  ['its head', 'HEAD', '/p/a', undefined],
  ['a call with a form', 'POST', '/api/1/setText', Buffer.from('padID=a&text=b')],
  ['a call by GET', 'GET', '/api/1/setText?padID=a&text=b', undefined],
  ['an import of 20 MB', 'POST', '/p/a/import', Buffer.alloc(20_000_000, 'x')],
  [
    'a message of a socket',
    'POST',
    '/socket.io/?padId=a&sid=1&transport=polling',
    Buffer.from('4'),
  ],
] as const)(
  '%s is played again to the owner, with method and body',
  async (_, method, path, body) => {
    owner = 'web3';
    const answer = await fetch(new URL(path, proxy.url), { method, ...(body && { body }) });
    expect(answer.status).toBe(200);
    const [, , third] = servers;
    expect(third?.did).toHaveLength(1);
    expect(third?.did[0]).toMatchObject({ method, url: path });
    expect(third?.did[0]?.body.equals(body ?? Buffer.alloc(0))).toBe(true);
    expect(servers.slice(0, 2).flatMap(({ did }) => did)).toEqual([]);
  },
);

test('a WebSocket is opened at the owner', async () => {
  for (const name of ['web1', 'web2', 'web3']) {
    owner = name;
    const socket = await upgrade('/socket.io/?padId=a&EIO=3&transport=websocket');
    expect(await socket.say('hello')).toBe(`${name} heard hello`);
    socket.close();
  }
});

test('a reload leaves a WebSocket open', async () => {
  const socket = await upgrade('/socket.io/?padId=a&EIO=3&transport=websocket');
  await proxy.reload();
  expect(await socket.say('still here')).toContain('heard still here');
  socket.close();
});

test('a dead web server is not seen by those who read', async () => {
  await servers[0]?.die();
  for (const pad of pads) expect(await get(`/p/${pad}`)).toBe(200);
});

test('a server without a lease is passed over, by writers, too', async () => {
  (servers[0] as WebServer).mood = 'no lease';
  for (const pad of pads) {
    const answers = await Promise.all([
      ask('GET', `/p/${pad}`),
      ask('GET', `/socket.io/?padId=${pad}&EIO=3&transport=polling`),
      ask('POST', `/socket.io/?padId=${pad}&EIO=3&transport=polling&sid=1`, '4'),
      ask('POST', `/p/${pad}/import`, 'text'),
      ask('GET', `/api/1/getText?padID=${pad}`),
      ask('POST', `/api/1/setText?padID=${pad}`, 'text=b'),
      ask('DELETE', `/api/2/pads?padID=${pad}`),
    ]);
    expect(answers).toEqual([200, 200, 200, 200, 200, 200, 200]);
  }
});

test.each(writing)(
  '%s that a dead web server never got is done by another',
  async (_, method, path) => {
    const hinted = await whoIsAsked('/p/a');
    await hinted.die();
    expect(await ask(method, path, bodyOf(method))).toBe(200);
    expect(doings(path)).toBe(1);
  },
);

test.each(writing)(
  'what was sent once by %s to a server that then failed is sent to no other',
  async (_, method, path) => {
    for (const server of servers) server.mood = 'cuts off';
    for (const pad of pads.slice(0, 5)) {
      const ofPad = path.replace(/(?<=padID=|\/p\/)a/, pad);
      await ask(method, ofPad, bodyOf(method));
      const asked = servers.flatMap((server) => server.asked.filter(({ url }) => url === ofPad));
      expect({ pad, again: asked.length > 1 }).toEqual({ pad, again: false });
    }
    expect(servers.flatMap(({ asked }) => asked).length).toBeGreaterThan(0);
  },
);

test.each(writing)(
  'what was sent once by %s to an owner that then failed is not sent again',
  async (_, method, path) => {
    const second = await makeOwnerOf('/p/a');
    expect(await ask(method, path, bodyOf(method))).toBe(200);
    second.mood = 'cuts off once';
    expect(await ask(method, path, bodyOf(method))).toBe(502);
    expect(doings(path)).toBe(1);
  },
);

test('what only reads is asked again of an owner that cut it off, and moves no pad', async () => {
  const second = await makeOwnerOf('/p/a');
  expect(await get('/p/a')).toBe(200);
  second.mood = 'cuts off once';
  expect(await get('/p/a')).toBe(200);
  expect(second.did).toHaveLength(2);
  expect(told()).toEqual([]);
});

test('a frozen server is asked for a socket once, and then left alone', async () => {
  const [frozen] = servers as [WebServer];
  frozen.mood = 'frozen';
  for (const pad of pads) {
    expect(await get(`/socket.io/?padId=${pad}&EIO=3&transport=polling`)).toBe(200);
  }
  expect(frozen.asked).toHaveLength(1);
}, 30_000);

test('a socket whose server is late is asked for nowhere else: what was said would be missed', async () => {
  for (const server of servers) server.mood = 'frozen';
  expect(await get('/socket.io/?padId=a&EIO=3&transport=polling&sid=1')).toBe(504);
  expect(servers.flatMap(({ asked }) => asked)).toHaveLength(1);
}, 30_000);

test.each(asking)(
  'for %s, another server is told each time that an owner cannot be reached, and may take its place',
  async (_, method, path) => {
    const second = await makeOwnerOf('/p/a');
    await second.die();
    expect(await ask(method, path, bodyOf(method))).toBe(200);
    expect(told()).toEqual([second.name, `${second.name} ${second.name}`]);
    expect(second.did).toEqual([]);
    expect(doings(path)).toBe(1);
  },
);

test.each(asking)(
  '%s that waited at an owner who leaves for good is done by another server, once',
  async (_, method, path) => {
    const leaving = await whoIsAsked('/p/a/timeslider');
    owner = leaving.name;
    leaving.mood = 'leaves';
    expect(await ask(method, path, bodyOf(method))).toBe(200);
    expect(doings(path)).toBe(1);
    expect(leaving.did).toHaveLength(1);
  },
);

test('an owner that does not answer in time is not asked again', async () => {
  const second = await makeOwnerOf('/p/a');
  second.mood = 'frozen';
  expect(await get('/socket.io/?padId=a&EIO=3&transport=polling')).toBe(200);
  expect(told()).toEqual([`${second.name} ${second.name}`]);
  expect(second.asked).toHaveLength(1);
}, 30_000);

test('a client cannot tell that a server is unreachable', async () => {
  await fetch(new URL('/p/a', proxy.url), { headers: { 'X-Padfleet-Unreachable': 'web1' } });
  const asked = servers.flatMap((server) => server.asked);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers).not.toHaveProperty('x-padfleet-unreachable');
});

test.each([
  ['/p/a', 'h2c'],
  ['/p/a', 'websocket'],
  ['/', 'websocket'],
  ['/socket.io/?padId=a', 'h2c'],
])('GET %s with Upgrade: %s is an ordinary request to web servers', async (path, protocol) => {
  const { hostname, port } = new URL(proxy.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: a\r\nUpgrade: ${protocol}\r\nConnection: Upgrade, close\r\n\r\n`,
  );
  const answer = await new Promise((resolve) => socket.once('data', (data) => resolve(`${data}`)));
  socket.destroy();
  expect(answer).toContain('HTTP/1.1 200');
  const [asked] = servers.flatMap((server) => server.asked);
  expect(asked?.headers).not.toHaveProperty('upgrade');
});

test('an export with a path like that of a static file is not kept for others', async () => {
  // As it is written: fetch would resolve the dots.
  const path = '/p/a/1%2f..%2f..%2f..%2fstatic/export/txt';
  for (let time = 0; time < 2; time += 1) expect(await get(path)).toBe(200);
  expect(servers.flatMap(({ did }) => did).filter(({ url }) => url === path)).toHaveLength(2);
});

test.each(['/jserror', '/JsError/', '/ep/pad/connection-diagnostic-info'])(
  'what a page reports of itself to %s reaches no web server',
  async (path) => {
    expect(await ask('POST', path, 'errorInfo=null')).toBe(204);
    expect(servers.flatMap(({ asked }) => asked)).toEqual([]);
  },
);

test('the log tells who served a request apart from who was only asked', async () => {
  owner = 'web3';
  for (const pad of pads) await get(`/p/${pad}`);
  const { pads: routed } = countRouting(proxy.log().map((line) => JSON.stringify(line)));
  for (const pad of pads) expect(routed.get(pad)?.servers.size).toBe(1);
});

test('web servers hear the real address of a client, whatever it says itself', async () => {
  await fetch(new URL('/p/a', proxy.url), { headers: { 'X-Forwarded-For': '192.0.2.1' } });
  const [asked] = servers.flatMap((server) => server.asked);
  expect(asked?.headers['x-forwarded-for']).toBe('127.0.0.1');
});

test('text is packed for those who ask for that, and says that it varies', async () => {
  const text = 'All work and no play. '.repeat(100);
  for (const server of servers) server.text = text;
  for (const [asked, packed] of [
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const answer = await fetch(new URL('/p/a', proxy.url), {
      headers: { 'Accept-Encoding': asked },
    });
    expect(answer.headers.get('content-encoding')).toBe(packed);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toBe(text);
  }
});

test('a static file is asked of a web server once', async () => {
  for (let time = 0; time < 2; time += 1) expect(await get('/static/js/pad.js')).toBe(200);
  expect(doings('/static/js/pad.js')).toBe(1);
});

function get(path: string): Promise<number> {
  return ask('GET', path);
}

/** Asks over one connection, so one of NGINX's workers, which keeps its own connections to servers. */
async function ask(method: string, path: string, body?: string): Promise<number> {
  const asking = request(new URL(path, proxy.url), { method, agent }).end(body);
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  await once(answer.resume(), 'end');
  return answer.statusCode as number;
}

/** What goes with a request, if anything does. */
function bodyOf(method: string): string | undefined {
  return method === 'POST' ? 'text=b' : undefined;
}

/** The web server that NGINX asks first about what `path` is about. */
async function whoIsAsked(path: string): Promise<WebServer> {
  await get(path);
  const asked = servers.find((server) => server.asked.length > 0);
  if (!asked) throw new Error(`Nobody was asked for ${path}`);
  return asked;
}

/** How many web servers did the request. */
function doings(path: string): number {
  return servers.flatMap(({ did }) => did).filter(({ url }) => url === path).length;
}

/** Whom requests named unreachable, each once. */
function told(): readonly unknown[] {
  const named = servers.flatMap(({ asked }) =>
    asked.flatMap(({ headers }) => headers['x-padfleet-unreachable'] ?? []),
  );
  return [...new Set(named)];
}

/** The owner, who loses it all when a request says that it was tried twice and not reached. */
function ownerUnless(_url: string, unreachable: string | undefined): string | undefined {
  if (unreachable === `${owner} ${owner}`) owner = undefined;
  return owner;
}

/** Gives the pad of `page` to a web server that NGINX does not ask first. */
async function makeOwnerOf(page: string): Promise<WebServer> {
  const hinted = await whoIsAsked(`${page}/timeslider`);
  const second = servers.find((server) => server !== hinted) as WebServer;
  owner = second.name;
  return second;
}

function names(url: string, pad: string): boolean {
  return url === `/p/${pad}` || url.includes(`padId=${pad}&`);
}

/** Opens a WebSocket far enough to speak through it. */
async function upgrade(path: string) {
  const { hostname, port } = new URL(proxy.url);
  const socket = connect(Number(port), hostname);
  const heard = () =>
    new Promise<string>((resolve) => socket.once('data', (data) => resolve(`${data}`)));
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  );
  const answer = await heard();
  if (!answer.startsWith('HTTP/1.1 101')) throw new Error(answer);
  return {
    say: (words: string) => {
      const answered = heard();
      socket.write(words);
      return answered;
    },
    close: () => socket.destroy(),
  };
}

async function freePorts(count: number): Promise<readonly number[]> {
  const holders = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = holders.map((server) => (server.address() as { port: number }).port);
  await Promise.all(holders.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
