import { chmodSync, renameSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { log, reasonOf } from './log.ts';

/** What a request from the host itself gets. */
export interface Answer {
  readonly status: number;
  readonly body: object | string;
}

/**
 * Gives the answer to a request.
 *
 * @param gone ends when nobody waits for the answer any more, whether it was given or not
 */
type Endpoint = (gone: Promise<void>) => Answer | Promise<Answer>;

/** What is answered, by method and path: `POST /drain`. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

/**
 * Answers the host itself, on a socket in the file system: root and Etherpad's own account may connect,
 * nobody over the network. Takes the place of a socket that is there.
 */
export function serveFleet(path: string, endpoints: Endpoints): Server {
  const server = createServer(async ({ method, url }, response) => {
    const gone = new Promise<void>((resolve) => {
      response.on('close', resolve);
    });
    const answer = await Promise.resolve(endpoints[`${method} ${url}`]?.(gone)).catch((error) => ({
      status: 500,
      body: { error: reasonOf(error) },
    }));
    const { status, body } = answer ?? { status: 404, body: { endpoints: Object.keys(endpoints) } };
    const isText = typeof body === 'string';
    response.writeHead(status, {
      'Content-Type': isText ? 'text/plain; version=0.0.4' : 'application/json',
    });
    response.end(isText ? body : `${JSON.stringify(body)}\n`);
  });
  // A drain takes as long as what it waits for.
  server.requestTimeout = 0;
  server.on('error', (error) => log(`cannot serve ${path}: ${error.message}`));
  // Under a name of its own first: when an Etherpad ends, Node removes the name that it listened on.
  const own = `${path}.${process.pid}`;
  server.listen(own, () => {
    chmodSync(own, 0o660);
    renameSync(own, path);
  });
  server.unref();
  return server;
}
