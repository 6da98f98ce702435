import { setTimeout } from 'node:timers/promises';
import { guardApi } from './api.ts';
import { guardBroadcasts } from './broadcast.ts';
import { createClaims } from './claims.ts';
import type { Database } from './database.ts';
import type { Etherpad } from './etherpad.ts';
import { exit } from './exit.ts';
import type { Endpoints } from './fleet.ts';
import { createGate, type Gate, type Refusal } from './gate.ts';
import { createHandOff } from './hand-off.ts';
import { createHolding, type Holdings, quiet } from './holdings.ts';
import { guardImports } from './imports.ts';
import { createLease, type Lease, type Term } from './lease.ts';
import { guardLoads } from './loads.ts';
import { log, reasonOf } from './log.ts';
import { guardMessages } from './messages.ts';
import { createMetrics } from './metrics.ts';
import { holdStorage } from './storage.ts';
import { createSuccession, type Estate } from './succession.ts';
import { tendPads } from './tend.ts';
import { now, sleep } from './time.ts';

/** How often we ask which pads others want. Unit: ms. */
const wantedMs = 250;
/** How long what runs may take to notice that the lease is lost. Unit: ms. */
const stopMs = 10_000;
/** Etherpad gives its shutdown 3 s (E:node/server.js:169-210). Unit: ms. */
const farewellMs = 2000;
/** How long it takes to listen once we do not any more. Unit: ms. */
const listenMs = 100;

/** This server's part in the fleet. */
export interface FleetServer {
  readonly gate: Gate;
  readonly lease: Lease;
  readonly endpoints: Endpoints;
  /** Whether Etherpad takes this name for a pad's. */
  isPad(name: string): boolean;
  /** What to answer to all when another Etherpad takes our place. */
  replaced(): Promise<Refusal> | undefined;
  /**
   * Begins the first lease, with what is left to us.
   *
   * @throws Error when the database gives none.
   */
  begin(estate?: Estate): Promise<void>;
  /** Waits until nothing runs and all is written, then gives the lease up. */
  end(): Promise<void>;
}

/**
 * Takes hold of Etherpad, which may own nothing before a lease begins.
 *
 * @param closeSockets cuts all browsers off
 * @param changeDone see `followChanges`
 */
export function joinFleet(parts: {
  readonly database: Database;
  readonly etherpad: Etherpad;
  readonly closeSockets: () => void;
  readonly changeDone: (message: object) => Promise<void> | undefined;
}): FleetServer {
  const { database, etherpad, closeSockets, changeDone } = parts;
  const holdings: Holdings = new Map();
  const metrics = createMetrics();
  let stopping = false;
  let retired = false;

  const lease = createLease(database, (term, reason) => {
    // By the successor, as it should be.
    if (replaced()) return;
    metrics.count('leases_lost');
    log(`lease ${term.epoch} is lost: ${reason}`);
    void beginAgain();
  });
  const storage = holdStorage({ ...etherpad, lease, holdings, failed });
  const claimed = (pad: string) => {
    // Somebody may have asked for it while we gave it up.
    etherpad.pads.unloadPad(pad);
    storage.purge(pad);
  };
  const padless = new Set<Promise<unknown>>();
  const replaced = () => succession.replaced();
  const claims = createClaims({ database, lease, holdings, metrics, claimed, replaced });
  const handOff = createHandOff({ database, etherpad, holdings, lease, metrics, storage });
  const gate = createGate({ claims, etherpad, metrics, replaced });
  const succession = createSuccession({
    holdings,
    lease,
    storage,
    padless,
    unreplaced: () => {
      if (stopping) return;
      log('nobody has taken its place: it ends');
      stop();
    },
  });

  /** A pad could not be read or written: what is in memory of it may be ahead of the database, for good. */
  function failed(pad: string, error: DatabaseError): void {
    if (error.code === 'ER_SIGNAL_EXCEPTION') metrics.count('fence_refusals');
    const holding = holdings.get(pad);
    if (!holding || holding.broken) return;
    holding.broken = true;
    metrics.count('evictions');
    log(`${pad} is dropped, as it could not be read or written: ${error.message}`);
    // With its connection gone, a write may still arrive, and under this epoch it would be let in.
    if (error.fatal) lease.renounce(`a connection broke: ${error.message}`);
    else void handOff(holding);
  }

  /** Everything that was ours may be another's by now: forget it all, and start anew. */
  async function beginAgain(): Promise<void> {
    closeSockets();
    storage.cut();
    const stopped = Promise.all([...holdings.values()].map((one) => one.leaving ?? quiet(one)));
    const inTime = await Promise.race([stopped.then(() => true), sleep(stopMs).then(() => false)]);
    if (!inTime) return exit('something does not stop');
    for (const pad of holdings.keys()) etherpad.pads.unloadPad(pad);
    holdings.clear();
    storage.clear();
    while (!stopping) {
      try {
        begin(await lease.begin());
        return;
      } catch (error) {
        log(`no lease: ${reasonOf(error)}`);
        await sleep(500);
      }
    }
  }

  function begin({ server, epoch }: Term): void {
    storage.declare(epoch);
    log(`${server} begins lease ${epoch}`);
  }

  /** With the pads of the Etherpad before us, unless its lease has ended by now. */
  async function succeed({ epoch, pads }: Estate): Promise<void> {
    try {
      const term = await lease.succeed(epoch);
      for (const pad of pads) holdings.set(pad, createHolding(pad, term));
      begin(term);
    } catch (error) {
      log(`lease ${epoch} could not be taken on: ${reasonOf(error)}`);
      begin(await lease.begin());
    }
  }

  async function tend(): Promise<void> {
    while (!stopping && !replaced()) {
      await tendPads({ claims, database, handOff, holdings, lease }).catch((error) =>
        log(`cannot tend the pads: ${reasonOf(error)}`),
      );
      await sleep(wantedMs);
    }
  }

  guardLoads({ etherpad, holdings, claims, failed });
  guardMessages({ etherpad, gate, holdings, lease, changeDone });
  guardBroadcasts(etherpad, holdings);
  guardApi({ etherpad, gate, claims, padless, replaced });
  guardImports(etherpad);
  void tend();

  return {
    gate,
    lease,
    isPad: (name) => etherpad.pads.isValidPadId(name),
    replaced,
    begin: async (estate) => {
      if (estate) await succeed(estate);
      else begin(await lease.begin());
    },
    end: async () => {
      stopping = true;
      if (retired) {
        // Not our own: nothing else may be left that keeps the process alive.
        await setTimeout(listenMs);
        holdings.clear();
        succession.end(true);
        database.close();
        return;
      }
      succession.end(false);
      const written = Promise.all(
        [...holdings.values()].map(async (holding) => {
          await quiet(holding);
          await storage.settle(holding.pad);
        }),
      );
      await Promise.race([written, sleep(farewellMs)]);
      await lease.end();
      database.close();
    },
    endpoints: {
      'GET /ready': () => {
        const term = lease.term();
        const draining = lease.draining();
        const ready = term !== undefined && !draining && !replaced();
        const body = { ready, ...term, draining, pads: holdings.size };
        return { status: ready ? 200 : 503, body };
      },
      'POST /drain': async () => {
        const began = now();
        await lease.drain(true);
        const pads = holdings.size;
        while (holdings.size > 0) await Promise.all([...holdings.values()].map(handOff));
        return { status: 200, body: { pads, milliseconds: Math.round(now() - began) } };
      },
      'POST /resume': async () => {
        await lease.drain(false);
        return { status: 200, body: { draining: false } };
      },
      'GET /hand-over': () => {
        const able = lease.term() !== undefined && !replaced();
        return { status: able ? 200 : 503, body: { pads: holdings.size } };
      },
      'POST /hand-over': async (gone) => ({ status: 200, body: await succession.handOver(gone) }),
      'POST /retire': () => {
        retired = true;
        stop();
        return { status: 200, body: {} };
      },
      'GET /metrics': () => ({
        status: 200,
        body: metrics.render({
          pads_owned: ['Pads in the memory of this server.', holdings.size],
          lease_age_seconds: ['Since the database last confirmed the lease.', lease.age() / 1000],
          lease_epoch: ['Number of the lease; 0 without one.', lease.term()?.epoch ?? 0],
          draining: ['1 while the server takes no more pads.', Number(lease.draining())],
        }),
      }),
    },
  };
}

/** Etherpad ends by this as by a stop of the service. */
function stop(): void {
  process.kill(process.pid, 'SIGTERM');
}

/** What mysql2 says of an error. */
type DatabaseError = Error & { readonly code?: string; readonly fatal?: boolean };
