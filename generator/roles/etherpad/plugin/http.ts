import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type Duplex, finished } from 'node:stream';
import type { Asking, Gate, Refusal } from './gate.ts';
import { type Holding, leave } from './holdings.ts';
import type { Lease } from './lease.ts';
import { log, reasonOf } from './log.ts';
import { readTarget, type Target } from './names.ts';

/** How long a page waits for a silent owner's lease to end. Sockets come again by themselves. Unit: ms. */
export const pagePatience = 6000;

/** What the gate of a server needs. */
export interface Doors {
  readonly gate: Gate;
  readonly lease: Lease;
  /** Whether the engine knows this session: then it began here. */
  readonly isSession: (id: string) => boolean;
  readonly isPad: (name: string) => boolean;
  /** What to answer to all when another Etherpad takes our place. */
  readonly replaced: () => Promise<Refusal> | undefined;
}

/** Stands before everything else that answers requests of this server, Etherpad and its sockets alike. */
export function guardServer(server: Server, doors: Doors): void {
  const onRequest = takeListeners(server, 'request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const target = readTarget(request.url ?? '');
    decide(request, target, doors).then(
      (decision) => {
        // What else comes on this connection is for our successor, too.
        if (doors.replaced()) response.shouldKeepAlive = false;
        if (isRefusal(decision)) return refuse(response, decision, target);
        if (decision) {
          if (target.kind === 'socket') leave(decision);
          else finished(response, () => leave(decision));
        }
        onRequest(request, response);
      },
      (error) => {
        log(`cannot tell who owns ${target.pad}: ${reasonOf(error)}`);
        refuse(response, { status: 503 }, target);
      },
    );
  });

  const onUpgrade = takeListeners(server, 'upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const target = readTarget(request.url ?? '');
    const ignore = () => {};
    socket.on('error', ignore);
    // The engine would leave the connection without an answer, and NGINX take the server for dead.
    if (target.kind !== 'socket') return void refuseUpgrade(socket, { status: 400 });
    decide(request, target, doors)
      .catch((): Refusal => ({ status: 503 }))
      .then((decision) => {
        if (isRefusal(decision)) return refuseUpgrade(socket, decision);
        if (decision) leave(decision);
        socket.off('error', ignore);
        onUpgrade(request, socket, head);
      });
  });
}

/** The pad that was entered, why not, or nothing when the request is about no pad. */
async function decide(
  request: IncomingMessage,
  { kind, pad, session }: Target,
  { gate, lease, isSession, isPad, replaced }: Doors,
): Promise<Holding | Refusal | undefined> {
  const elsewhere = await replaced();
  if (elsewhere) return elsewhere;
  if (!lease.term()) return { status: 503 };
  if (session !== undefined && isSession(session)) return undefined;
  if (pad === undefined || !isPad(pad)) return undefined;
  const asking = askingOf(request, kind === 'page' ? pagePatience : 0);
  // The owner knows the session and may have done it already, so it is not asked again: the browser
  // begins anew.
  if (session !== undefined && asking.unreachable.length > 0) return { status: 400 };
  const answer = await gate.admit(await gate.resolve(pad), asking);
  return 'holding' in answer ? answer.holding : answer;
}

/** What NGINX tells about a request. It overwrites what clients say. */
export function askingOf({ headers }: IncomingMessage, patience: number): Asking {
  const unreachable = String(headers['x-padfleet-unreachable'] ?? '');
  return { unreachable: unreachable.split(' ').filter((server) => server !== ''), patience };
}

function isRefusal(decision: Holding | Refusal | undefined): decision is Refusal {
  return decision !== undefined && 'status' in decision;
}

/** Answers a request that is not for this server. Nothing was done. */
export function refuse(
  response: ServerResponse,
  refusal: Refusal,
  { kind }: Pick<Target, 'kind'>,
): void {
  response.writeHead(refusal.status, headersOf(refusal, kind));
  response.end();
}

function refuseUpgrade(socket: Duplex, refusal: Refusal): void {
  const lines = Object.entries(headersOf(refusal, 'socket')).map(
    ([name, value]) => `${name}: ${value}`,
  );
  // What Node says of an upgrade that nobody takes; the socket is ours to answer.
  socket.end(
    [`HTTP/1.1 ${refusal.status} padfleet`, ...lines, 'Connection: close', '', ''].join('\r\n'),
  );
}

function headersOf(refusal: Refusal, kind: Target['kind']): Readonly<Record<string, string>> {
  if ('owner' in refusal) {
    const location = `@${refusal.owner}${kind === 'socket' ? '-socket' : ''}`;
    return { 'Content-Length': '0', 'X-Accel-Redirect': location };
  }
  return { 'Content-Length': '0', 'Retry-After': '1' };
}

/** Removes an event's listeners and gives one function that calls them all. */
function takeListeners(server: Server, event: 'request' | 'upgrade') {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  return (...args: unknown[]) => {
    for (const listener of listeners) listener.apply(server, args);
  };
}
