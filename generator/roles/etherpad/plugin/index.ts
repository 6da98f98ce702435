/**
 * ep_padfleet: one pad, one writer. At any time one web server of the fleet holds a pad in memory, and
 * the database says which. The hooks of ep.json are here.
 */
import { writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { openDatabase } from './database.ts';
import { findEtherpad, followChanges } from './etherpad.ts';
import { exit } from './exit.ts';
import { serveFleet } from './fleet.ts';
import { guardServer } from './http.ts';
import { log, reasonOf } from './log.ts';
import { survive } from './rejections.ts';
import { type FleetServer, joinFleet } from './server.ts';
import { hearEndAlone } from './signals.ts';
import { becomeMainProcess, findPredecessor, listenAfter, type Predecessor } from './succession.ts';

/** systemd makes the folder when it starts the service. */
const fleetSocket = '/run/etherpad/fleet.sock';
/** Which process answers; files/start-successor waits for its own. */
const pidFile = '/run/etherpad/pid';
/** files/start-successor says so. */
const isSuccessor = process.env.PADFLEET_SUCCESSOR === 'yes';
/** A successor that takes longer to be ready asks for nothing any more: it is ended at 150 s. Unit: s. */
const readyWithin = 90;

interface Engine {
  readonly clients: Record<string, { close(discard?: boolean): void }>;
  readonly opts?: { pingInterval: number; pingTimeout: number };
  pingInterval?: number;
  pingTimeout?: number;
}

/** socket.io's server, as far as it is used here. */
interface Sockets {
  readonly engine: Engine;
  on(event: 'connection', listener: (socket: { use(filter: Filter): void }) => void): void;
}

type Filter = (
  [event, message, answer]: readonly [
    string,
    { readonly component?: unknown } | null | undefined,
    unknown?,
  ],
  next: () => void,
) => void;

/**
 * A message for no part of Etherpad would end the process (E:node/handler/SocketIORouter.js), and so
 * would one with a second argument, which 2.x and 3.x call as a function (N:SocketIORouter.ts).
 */
const onlyPads: Filter = ([event, message, answer], next) => {
  const isSound = answer === undefined || typeof answer === 'function';
  if (event !== 'message' || (message?.component === 'pad' && isSound)) next();
};

let joined: FleetServer | undefined;
let predecessor: Predecessor | undefined;
let engine: Engine | undefined;

/**
 * The database is open, and nothing listens yet. Without a lease the process ends. A successor leaves the
 * lease to the Etherpad before it until it is ready to listen.
 */
export async function loadSettings(): Promise<void> {
  // Settings may be loaded again while Etherpad runs.
  if (joined) return;
  try {
    survive();
    hearEndAlone();
    if (isSuccessor) predecessor = await findPredecessor(fleetSocket);
    const etherpad = findEtherpad();
    joined = joinFleet({
      etherpad,
      database: openDatabase(etherpad.pool),
      closeSockets: () => {
        for (const client of Object.values(engine?.clients ?? {})) client.close(true);
      },
      changeDone: followChanges(),
    });
    if (!predecessor) await joined.begin();
  } catch (error) {
    exit(`it cannot take part in the fleet: ${reasonOf(error)}`);
  }
}

/** All that answers requests is in place, and still nothing listens. */
export function socketio(
  _hook: string,
  { io, server }: { readonly io: Sockets; readonly server: Server },
): void {
  engine = io.engine;
  // A browser hears from its server every 1.5 s, so NGINX notices soon when a server is frozen.
  Object.assign(engine.opts ?? engine, { pingInterval: 1500, pingTimeout: 3000 });
  io.on('connection', (socket) => socket.use(onlyPads));
  const isSession = (id: string) => Object.hasOwn(io.engine.clients, id);
  if (!joined) {
    exit('it has no lease');
    return;
  }
  guardServer(server, { ...joined, isSession });
  const { begin, endpoints } = joined;
  const before = predecessor;
  if (before) listenAfter(server, () => takePlace(before, begin));
  // Etherpad may open its server anew while it runs.
  predecessor = undefined;
  server.once('listening', () => {
    serveFleet(fleetSocket, endpoints);
    writeFile(pidFile, `${process.pid}\n`).catch((error) =>
      log(`nobody can tell who answers: ${reasonOf(error)}`),
    );
  });
}

/** From another Etherpad that has answered until now. */
async function takePlace(
  { handOver, retire }: Predecessor,
  begin: FleetServer['begin'],
): Promise<void> {
  if (process.uptime() > readyWithin) exit(`it was not ready within ${readyWithin} s`);
  try {
    await begin(await handOver());
    await becomeMainProcess();
  } catch (error) {
    exit(`it cannot take the other Etherpad's place: ${reasonOf(error)}`);
  }
  // It answers nobody any more, and ends by itself.
  await retire().catch((error) =>
    log(`the other Etherpad was not told to end: ${reasonOf(error)}`),
  );
}

/** Others may have our pads as soon as what runs is written. */
export async function shutdown(): Promise<void> {
  await joined?.end().catch((error) => log(`the lease could not be given up: ${reasonOf(error)}`));
}
