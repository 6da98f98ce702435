import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import { promisify } from 'node:util';
import { exit } from './exit.ts';
import type { Refusal } from './gate.ts';
import { empty } from './hand-off.ts';
import type { Holdings } from './holdings.ts';
import type { Lease, Term } from './lease.ts';
import { log, reasonOf } from './log.ts';
import type { Storage } from './storage.ts';
import { now, sleep } from './time.ts';

/** How long what runs may hold a succession up. What is written later, the database refuses. Unit: ms. */
const farewellMs = 30_000;
/** How long the other Etherpad may take to answer, beyond that. Unit: ms. */
const answerMs = 10_000;
/** How long a successor may take to have us retire once it has our answer. Unit: ms. */
const successorMs = 5000;
/** How long systemd may take to hear of us: the Etherpad before us does not wait for long. Unit: ms. */
const notifyMs = 1500;
/** How long our address may be taken after our turn has come. Unit: ms. */
const addressMs = 10_000;

/** What an Etherpad leaves to the one that takes its place on its host. */
export interface Estate {
  readonly epoch: number;
  /** Nothing of them is in its memory that is not in the database. */
  readonly pads: readonly string[];
}

/** The Etherpad of this host whose place we take. */
export interface Predecessor {
  /** From then on it answers nobody. It ends should we not wait, and should `retire` not follow in seconds. */
  handOver(): Promise<Estate>;
  /** Has it leave its address, and end. */
  retire(): Promise<void>;
}

/**
 * The Etherpad that answers on this host already, by the socket of `serveFleet`.
 *
 * @throws Error when there is none, or when it has nothing to hand over.
 */
export async function findPredecessor(path: string): Promise<Predecessor> {
  await ask(path, 'GET', '/hand-over', answerMs);
  return {
    handOver: async () =>
      JSON.parse(await ask(path, 'POST', '/hand-over', farewellMs + answerMs)) as Estate,
    retire: async () => void (await ask(path, 'POST', '/retire', answerMs)),
  };
}

function ask(path: string, method: string, url: string, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // No agent: it would keep connections, and ask one that is no longer at the address.
    const options = { socketPath: path, method, path: url, timeout, agent: false };
    const asked = request(options, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        body += part;
      });
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(body);
        else reject(new Error(`${method} ${url}: ${answer.statusCode} ${body.trim()}`));
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`${method} ${url}: no answer`)));
    asked.on('error', reject);
    asked.end();
  });
}

/**
 * Has a server listen only when its turn has come, and as soon as its address is free: until then
 * another Etherpad answers there. The process ends when it cannot listen.
 *
 * @param turn ends when it may listen
 */
export function listenAfter(server: Server, turn: () => Promise<void>): void {
  const { listen } = server;
  server.listen = (...args: readonly unknown[]) => {
    const where = args.filter((arg) => typeof arg !== 'function');
    const again = () => void Reflect.apply(listen, server, where);
    let until = Number.POSITIVE_INFINITY;
    const retry = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && now() < until) setTimeout(again, 5);
      else exit(`it cannot listen: ${error.message}`);
    };
    server.on('error', retry);
    server.once('listening', () => server.off('error', retry));
    turn().then(() => {
      until = now() + addressMs;
      Reflect.apply(listen, server, args);
    });
    return server;
  };
}

/**
 * Tells systemd that the service is this process. When it was another one, that one must still be there:
 * its end would be the service's. Until now this process was to be ended first where memory is short
 * (files/start-successor).
 */
export async function becomeMainProcess(): Promise<void> {
  await writeFile('/proc/self/oom_score_adj', '0').catch((error) =>
    log(`where memory is short, the kernel ends Etherpad first: ${reasonOf(error)}`),
  );
  // Not under systemd, or in a unit from before successions.
  if (!process.env.NOTIFY_SOCKET) return;
  await promisify(execFile)('systemd-notify', [`--pid=${process.pid}`], { timeout: notifyMs });
}

/** How this server leaves its place to another Etherpad on its host. */
export interface Succession {
  /** What to answer to those who ask here, once that is known; nothing before a hand-over. */
  replaced(): Promise<Refusal> | undefined;
  /**
   * Cuts all browsers off, lets nobody in, and ends when all is written.
   *
   * @param gone ends when the successor does not wait for this any more
   * @throws Error without a lease, and when it is called again: there is nothing to hand over.
   */
  handOver(gone: Promise<void>): Promise<Estate>;
  /** Whoever waits here is sent on to the successor, or hears that there is none. */
  end(hasSuccessor: boolean): void;
}

/**
 * @param padless calls under way that are about no pad
 * @param unreplaced called when the successor should have us retired by now, or is dead
 */
export function createSuccession(parts: {
  readonly holdings: Holdings;
  readonly lease: Pick<Lease, 'term'>;
  readonly storage: Pick<Storage, 'settle'>;
  readonly padless: ReadonlySet<Promise<unknown>>;
  readonly unreplaced: () => void;
}): Succession {
  const { holdings, lease, storage, padless, unreplaced } = parts;
  let end: (hasSuccessor: boolean) => void = () => {};
  const ended = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  let replaced: Promise<Refusal> | undefined;

  async function handOver({ server, epoch }: Term): Promise<Estate> {
    const all = [...holdings.values()];
    const left = all.filter(({ leaving }) => !leaving);
    const parting = all.map(({ leaving }) => leaving);
    replaced = ended.then((hasSuccessor) =>
      hasSuccessor ? { status: 200, owner: server } : { status: 503 },
    );
    for (const holding of left) holding.leaving = ended.then(() => {});
    const written = Promise.all([
      ...parting,
      ...left.map((holding) => empty(holding, storage)),
      Promise.allSettled([...padless]),
    ]);
    await Promise.race([written, sleep(farewellMs)]);
    return { epoch, pads: left.map(({ pad }) => pad) };
  }

  return {
    replaced: () => replaced,
    handOver: async (gone) => {
      const term = lease.term();
      if (!term) throw new Error('this server has no lease');
      if (replaced) throw new Error('all is handed over to another successor');
      let patience = 0;
      void gone.then(() => sleep(patience)).then(unreplaced);
      const estate = await handOver(term);
      patience = successorMs;
      return estate;
    },
    end,
  };
}
