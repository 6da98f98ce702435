import { AsyncLocalStorage } from 'node:async_hooks';
import { mayChange, readSubject } from './api-pads.ts';
import type { Claims } from './claims.ts';
import type { ApiRequest, Etherpad } from './etherpad.ts';
import type { Gate, Refusal } from './gate.ts';
import { type Holding, leave } from './holdings.ts';
import { askingOf, pagePatience, refuse } from './http.ts';
import { inCall } from './turns.ts';

/** How long the owners of other pads have to give them up. Unit: ms. */
const obtainMs = 6000;

/** Says from inside a call that it is not for this server. */
class Elsewhere extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('padfleet: not here');
    this.refusal = refusal;
  }
}

/** A call under way; `entered` once it has its pads, so that calls within it do not ask again. */
interface Call {
  readonly request: ApiRequest;
  entered: boolean;
}

/**
 * Gates the HTTP API. Etherpad checks the key and cleans names up first, in `handle`; the functions
 * that it calls then ask for their pads. Of several pads, the owner of the first one answers, and the
 * others are asked to hand theirs over.
 *
 * @param padless where calls under way are kept that are about no pad
 * @param replaced what to answer to all when another Etherpad takes our place
 */
export function guardApi(parts: {
  readonly etherpad: Etherpad;
  readonly gate: Gate;
  readonly claims: Claims;
  readonly padless: Set<Promise<unknown>>;
  readonly replaced: () => Promise<Refusal> | undefined;
}): void {
  const { etherpad, gate, claims, padless, replaced } = parts;
  const { api, apiHandler, pads } = etherpad;
  const calls = new AsyncLocalStorage<Call>();

  // Etherpad remembers what it listed first (E:node/db/PadManager.js:52); others make pads, too.
  const listAllPads = async () => {
    const keys = await etherpad.database.findKeys('pad:*', '*:*:*');
    return { padIDs: keys.map((key) => key.slice('pad:'.length)).sort() };
  };
  pads.listAllPads = listAllPads;
  api.listAllPads = listAllPads;

  const handle = apiHandler.handle;
  apiHandler.handle = async (version, name, fields, request, response) => {
    try {
      return await calls.run({ request, entered: false }, () =>
        handle(version, name, fields, request, response),
      );
    } catch (error) {
      const answer = response ?? request.res;
      if (!(error instanceof Elsewhere) || !answer) throw error;
      refuse(answer, (await replaced()) ?? error.refusal, { kind: 'other' });
      // It is answered: Etherpad must not answer, too.
      return new Promise(() => {});
    }
  };

  const parameters = apiHandler.version[apiHandler.latestApiVersion] ?? {};
  for (const [name, names] of Object.entries(parameters)) {
    const call = api[name];
    if (!call) continue;
    api[name] = async (...args) => {
      const now = calls.getStore();
      if (!now || now.entered) return call(...args);
      const fields = Object.fromEntries(names.map((field, index) => [field, args[index]]));
      const holdings = await enterAll(await padsOf(name, fields), now.request);
      now.entered = true;
      if (holdings.length === 0) return count(() => call(...args));
      try {
        const answer = mayChange(name)
          ? await inCall(holdings, () => call(...args))
          : await call(...args);
        // Some functions do not wait for what they write (E:node/db/Pad.js, copyPadWithoutHistory).
        await Promise.all(holdings.flatMap(({ writing }) => [...writing]));
        return answer;
      } finally {
        for (const holding of holdings) leave(holding);
      }
    };
  }

  /** Makes a call about no pad: a hand-over waits for it, or sends it on. */
  async function count<T>(call: () => Promise<T>): Promise<T> {
    if (replaced()) throw new Elsewhere({ status: 503 });
    const answer = call();
    padless.add(answer);
    try {
      return await answer;
    } finally {
      padless.delete(answer);
    }
  }

  /** The pads of a call; without those whose names Etherpad will refuse. */
  async function padsOf(name: string, fields: Readonly<Record<string, unknown>>) {
    const { pads: named, group } = readSubject(name, fields);
    const record = group && (await etherpad.database.get(`group:${group}`));
    const ofGroup = Object.keys((record as { pads?: object } | null | undefined)?.pads ?? {});
    return [...named, ...ofGroup].filter((pad) => pads.isValidPadId(pad));
  }

  /** Enters all pads, or none. */
  async function enterAll(all: readonly string[], request: ApiRequest): Promise<Holding[]> {
    const [home] = all;
    if (home === undefined) return [];
    const first = await gate.admit(home, askingOf(request, pagePatience));
    if (!('holding' in first)) throw new Elsewhere(first);
    if (all.length === 1) return [first.holding];
    leave(first.holding);
    // In one order everywhere, so that two calls never wait for each other.
    const entered: Holding[] = [];
    try {
      for (const pad of [...new Set(all)].sort()) {
        const claim = await claims.obtain(pad, obtainMs);
        if (claim.outcome === 'other') throw new Elsewhere({ status: 504 });
        if (claim.outcome !== 'mine') throw new Elsewhere({ status: 503 });
        entered.push(claim.holding);
      }
    } catch (error) {
      for (const holding of entered) leave(holding);
      throw error;
    }
    return entered;
  }
}
