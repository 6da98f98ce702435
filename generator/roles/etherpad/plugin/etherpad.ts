/**
 * The one place that knows Etherpad from inside: what the plugin uses of it, and what differs between
 * 1.8.14 (`E:`) and 2.x, 3.x (`N:`). All of it is looked up when it is called, so it can be wrapped.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { Pool } from './connections.ts';
import type { Layer } from './storage.ts';

/** A pad in memory. */
export interface Pad {
  readonly id: string;
  /** Number of its newest revision. */
  readonly head: number;
}

/** A socket.io socket, one for each open pad in a browser. */
export interface Socket {
  readonly id: string;
  readonly conn: { close(): void; write(...packet: unknown[]): unknown };
  emit(event: string, message: Message): unknown;
}

/** What a browser sends. */
export interface Message {
  readonly type?: string;
  readonly data?: {
    readonly type?: string;
    readonly newRev?: number | undefined;
    readonly noChanges?: boolean;
  };
  /** With CLIENT_READY: the browser was here before. */
  readonly reconnect?: boolean;
  padId?: string;
}

type Method = (this: Pad, ...args: unknown[]) => Promise<unknown>;

/** An HTTP request as Express hands it on. */
export type ApiRequest = IncomingMessage & { readonly res?: ServerResponse };

/** Etherpad's modules, as far as the plugin uses them. */
export interface Etherpad {
  readonly pads: {
    getPad(id: string, ...rest: unknown[]): Promise<Pad>;
    unloadPad(id: string): void;
    isValidPadId(id: string): boolean;
    sanitizePadId(id: string): Promise<string>;
    listAllPads(): Promise<{ padIDs: readonly string[] }>;
  };
  /** The methods of every pad. */
  readonly pad: { init: Method; appendRevision: Method; saveToDatabase: Method };
  readonly readOnly: {
    isReadOnlyId(id: string): boolean;
    getPadId(id: string): Promise<string | null>;
  };
  readonly messages: {
    readonly sessioninfos: Record<string, { readonly padId?: string; rev?: number }>;
    handleMessage(socket: Socket, message: Message): Promise<void>;
    handleDisconnect(socket: Socket): Promise<void>;
    /** Sends revisions of a pad to those who have not seen them. */
    updatePadClients(pad: Pad): Promise<void>;
  };
  readonly imports: { setPadRaw(pad: string, file: string, ...rest: unknown[]): unknown };
  readonly apiHandler: {
    readonly version: Record<string, Record<string, readonly string[]>>;
    readonly latestApiVersion: string;
    handle(
      version: string,
      name: string,
      fields: object,
      request: ApiRequest,
      response?: ServerResponse,
    ): Promise<unknown>;
  };
  readonly api: Record<string, (...args: unknown[]) => Promise<unknown>>;
  readonly database: {
    get(key: string): Promise<unknown>;
    findKeys(key: string, notKey: string | null): Promise<readonly string[]>;
  };
  /** ueberdb's cache and write buffer, over its driver. */
  readonly layer: Layer;
  /** The connections of that driver. */
  readonly pool: Pool;
}

/**
 * Finds Etherpad's modules. Its database must be open.
 *
 * @throws Error when one is not there, or when the database is not MySQL's.
 */
export function findEtherpad(): Etherpad {
  const database = require('ep_etherpad-lite/node/db/DB');
  const readOnly = require('ep_etherpad-lite/node/db/ReadOnlyManager');
  const layer = database.db?.db;
  const pool = layer?.wrappedDB?._pool;
  if (!pool?.config?.connectionConfig) throw new Error('the database must be MySQL or MariaDB');
  return {
    pads: require('ep_etherpad-lite/node/db/PadManager'),
    pad: require('ep_etherpad-lite/node/db/Pad').Pad.prototype,
    // A module with a default export since 2.x.
    readOnly: readOnly.default ?? readOnly,
    messages: require('ep_etherpad-lite/node/handler/PadMessageHandler'),
    imports: require('ep_etherpad-lite/node/utils/ImportEtherpad'),
    apiHandler: require('ep_etherpad-lite/node/handler/APIHandler'),
    api: require('ep_etherpad-lite/node/db/API'),
    database,
    layer,
    pool,
  };
}

interface Channels {
  operatorFunction(job: { message: object }, next: () => void): void;
}

/**
 * Tells when a change is done. 1.8.14 puts changes in a queue and returns before they are written
 * (E:node/handler/PadMessageHandler.js:274); later releases return when they are.
 *
 * @returns A function that waits for the change in a message, if that is in the queue.
 */
export function followChanges(): (message: object) => Promise<void> | undefined {
  const queued = new WeakMap<object, Promise<void>>();
  const handler = require.resolve('ep_etherpad-lite/node/handler/PadMessageHandler');
  const { channels } = loadFrom(handler, 'channels') ?? {};
  if (!channels) return () => undefined;

  const done = new WeakMap<object, () => void>();
  const following = new WeakSet<Channels>();
  const emit = channels.prototype.emit;
  channels.prototype.emit = function (this: Channels, name: string, job: { message: object }) {
    if (!following.has(this)) {
      following.add(this);
      const work = this.operatorFunction;
      this.operatorFunction = (each, next) =>
        work(each, () => {
          done.get(each.message)?.();
          next();
        });
    }
    queued.set(job.message, new Promise((resolve) => done.set(job.message, resolve)));
    return emit.call(this, name, job);
  };
  return (message) => queued.get(message);
}

function loadFrom(file: string, name: string) {
  try {
    return createRequire(file)(name);
  } catch {
    return undefined;
  }
}
