import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** What a web server was asked. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: Buffer;
  readonly headers: IncomingMessage['headers'];
}

/** A small HTTP server in a web server's place, that answers as the plugin does. */
export interface WebServer {
  readonly name: string;
  /** Requests that it did; those that it sent on to an owner are not among them. */
  readonly did: readonly Asked[];
  /** Everything it was asked. */
  readonly asked: readonly Asked[];
  /**
   * From now on: answers, says nothing any more, has no lease, or cuts requests off: every one, or the
   * next; or stops listening, and sends the request that it has on to a successor at its address.
   */
  mood: 'well' | 'frozen' | 'no lease' | 'cuts off' | 'cuts off once' | 'leaves';
  /** What it answers with, instead of what it did. */
  text?: string;
  /** Stops listening and drops what is open. */
  die(): Promise<void>;
}

/**
 * Listens on a loopback address of its own.
 *
 * @param owners tells who owns what a request is about, when it says that one is unreachable; nobody:
 *   whoever is asked
 */
export async function startWebServer(
  {
    name,
    address,
    port,
  }: { readonly name: string; readonly address: string; readonly port: number },
  owners: (url: string, unreachable: string | undefined) => string | undefined,
): Promise<WebServer> {
  const did: Asked[] = [];
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const self: WebServer = { name, did, asked, mood: 'well', die: () => close(server, sockets) };

  const redirect = ({ url = '', headers }: IncomingMessage): string | undefined => {
    const owner = owners(url, headers['x-padfleet-unreachable'] as string | undefined);
    if (owner === undefined || owner === name) return undefined;
    return locationOf(owner, url);
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body: Buffer.concat(chunks) };
    asked.push(entry);
    if (self.mood === 'frozen') return;
    if (self.mood === 'cuts off') return void request.socket.destroy();
    if (self.mood === 'cuts off once') {
      self.mood = 'well';
      return void request.socket.destroy();
    }
    if (self.mood === 'no lease') return void response.writeHead(503).end();
    if (self.mood === 'leaves') {
      server.close();
      response.shouldKeepAlive = false;
      return void response.writeHead(200, { 'X-Accel-Redirect': locationOf(name, url) }).end();
    }
    const to = redirect(request);
    if (to) return void response.writeHead(200, { 'X-Accel-Redirect': to }).end();
    did.push(entry);
    response.setHeader('Content-Type', 'text/plain');
    response.end(self.text ?? `${name} did ${method} ${entry.body.length}`);
  });
  server.on('upgrade', (request, socket) => {
    sockets.add(socket as Socket);
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body: Buffer.alloc(0) };
    asked.push(entry);
    const to = redirect(request);
    if (to) {
      socket.end(
        `HTTP/1.1 200 OK\r\nX-Accel-Redirect: ${to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
      return;
    }
    did.push(entry);
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    );
    socket.on('data', (data: Buffer) => socket.write(`${name} heard ${data}`));
    socket.on('error', () => socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  return self;
}

function locationOf(owner: string, url: string): string {
  return url.startsWith('/socket.io/') ? `@${owner}-socket` : `@${owner}`;
}

function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}
