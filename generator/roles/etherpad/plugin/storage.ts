import type { Connection, Pool } from './connections.ts';
import type { Holdings } from './holdings.ts';
import type { Lease } from './lease.ts';
import { isKeyOf, padOfKey } from './names.ts';
import { inOrder, type Write } from './writes.ts';

/** ueberdb's driver: what talks to MySQL. */
export interface Driver {
  get(key: string): Promise<unknown>;
  findKeys(key: string, notKey: string | null): Promise<readonly string[]>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  doBulk(writes: readonly Write[]): Promise<void>;
}

/** A record in ueberdb's memory; `dirty` until it is written. */
interface Entry {
  readonly dirty: Promise<void> | null;
}

/** ueberdb's cache and write buffer (U:lib/CacheAndBufferLayer.js). */
export interface Layer {
  readonly buffer: { readonly _cache: Map<string, Entry> };
  settings: { readonly bulkLimit: number };
  wrappedDB: Driver;
  flushInterval: NodeJS.Timeout;
  flush(): Promise<void>;
  _getLocked(key: string): Promise<unknown>;
}

/** Etherpad's records: in memory only while they are ours, written only while they are ours. */
export interface Storage {
  /** Forgets a pad's records. */
  purge(pad: string): void;
  /** Waits until a pad's records are written, or have failed. */
  settle(pad: string): Promise<void>;
  /** Forgets everything. */
  clear(): void;
  /** Breaks the connections, and whatever is under way on them. */
  cut(): void;
  /** Tells every connection under which epoch it writes; new ones say it first. */
  declare(epoch: number): void;
}

/**
 * Takes hold of ueberdb.
 *
 * @param failed Called with a pad when a write of its records has failed, before anybody else knows.
 */
export function holdStorage(parts: {
  readonly layer: Layer;
  readonly pool: Pool;
  readonly lease: Lease;
  readonly holdings: Holdings;
  readonly failed: (pad: string, error: Error) => void;
}): Storage {
  const { layer, pool, lease, holdings } = parts;
  const cache = layer.buffer._cache;
  let epoch: number | null = null;
  let hasBegun = false;

  const declareOn = (connection: Connection) =>
    connection.query('SET @padfleet_epoch = ?', [epoch], () => {});
  pool.on('connection', declareOn);

  const forget = (key: string) => {
    if (!cache.get(key)?.dirty) cache.delete(key);
  };
  const keysOf = (pad: string) => [...cache.keys()].filter((key) => isKeyOf(pad, key));

  // Records of pads that are ours are read from memory, all others from the database each time:
  // other servers change them.
  const read = layer._getLocked;
  layer._getLocked = async (key) => {
    const owned = holdingOf(key);
    if (!owned) forget(key);
    try {
      return await read.call(layer, key);
    } finally {
      if (!owned || holdingOf(key) !== owned) forget(key);
    }
  };

  function holdingOf(key: string) {
    const pad = padOfKey(key);
    return pad === undefined ? undefined : holdings.get(pad);
  }

  layer.wrappedDB = guard(layer.wrappedDB, {
    // Before the first lease nobody is served, but parts of Etherpad may read as they start.
    mayRead: () => {
      if (hasBegun && !lease.term()) throw new Error('padfleet: this server has no lease');
    },
    mayWrite: (key) => {
      const pad = padOfKey(key);
      const holding = pad === undefined ? undefined : holdings.get(pad);
      if (pad !== undefined && (!holding || holding.broken)) {
        throw new Error(`padfleet: this server may not write ${key}`);
      }
    },
    failed: (key, error) => {
      const pad = padOfKey(key);
      if (pad !== undefined) parts.failed(pad, error);
    },
  });
  // Etherpad writes every 100 ms, and an edit waits for it.
  clearInterval(layer.flushInterval);
  layer.flushInterval = setInterval(() => void layer.flush(), 10);
  layer.settings = { ...layer.settings, bulkLimit: 0 };

  return {
    purge: (pad) => {
      for (const key of keysOf(pad)) cache.delete(key);
    },
    settle: async (pad) => {
      for (;;) {
        const dirty = keysOf(pad).flatMap((key) => cache.get(key)?.dirty ?? []);
        if (dirty.length === 0) return;
        await Promise.allSettled(dirty);
      }
    },
    clear: () => {
      // Who writes another record waits for it: that is written, or refused, in a moment.
      for (const key of [...cache.keys()]) {
        if (padOfKey(key) === undefined) forget(key);
        else cache.delete(key);
      }
    },
    cut: () => {
      epoch = null;
      for (const { stream } of pool._allConnections.toArray()) {
        stream.destroy(new Error('padfleet: the lease is lost'));
      }
    },
    declare: (next) => {
      hasBegun = true;
      epoch = next;
      for (const connection of pool._allConnections.toArray()) declareOn(connection);
    },
  };
}

/**
 * A driver that reads and writes only while there is a lease, writes only what may be written, keeps
 * the records of a pad together, and reports what failed. ueberdb repeats the records of a failed bulk one by one (U:lib/CacheAndBufferLayer.js): a
 * pad could then be written without its newest revision, which nobody could ever open again.
 */
function guard(
  driver: Driver,
  rules: {
    mayRead(): void;
    mayWrite(key: string): void;
    failed(key: string, error: Error): void;
  },
): Driver {
  const together = new Map<string, { readonly writes: Write[]; readonly done: Promise<void> }>();

  async function send(writes: readonly Write[]): Promise<void> {
    rules.mayRead();
    for (const { key } of writes) rules.mayWrite(key);
    for (const part of inOrder(writes)) await driver.doBulk(part);
  }

  /** A bulk that takes what is written in this very moment. */
  function begin(pad: string) {
    const writes: Write[] = [];
    const done = Promise.resolve().then(() => {
      together.delete(pad);
      return send(writes);
    });
    together.set(pad, { writes, done });
    return { writes, done };
  }

  async function single(write: Write): Promise<void> {
    const pad = padOfKey(write.key) ?? write.key;
    const { writes, done } = together.get(pad) ?? begin(pad);
    writes.push(write);
    try {
      await done;
    } catch (error) {
      rules.failed(write.key, error as Error);
      throw error;
    }
  }

  return Object.assign(Object.create(driver) as Driver, {
    get: async (key: string) => {
      rules.mayRead();
      return driver.get(key);
    },
    findKeys: async (key: string, notKey: string | null) => {
      rules.mayRead();
      return driver.findKeys(key, notKey);
    },
    set: (key: string, value: string) => single({ type: 'set', key, value }),
    remove: (key: string) => single({ type: 'remove', key }),
    doBulk: async (writes: readonly Write[]) => {
      try {
        await send(writes);
      } catch (error) {
        // ueberdb repeats it, and the first one may still arrive.
        const { fatal } = error as { readonly fatal?: boolean };
        if (fatal) for (const { key } of writes) rules.failed(key, error as Error);
        throw error;
      }
    },
  });
}
