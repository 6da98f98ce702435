import type { Claims } from './claims.ts';
import type { Etherpad } from './etherpad.ts';
import type { Holding } from './holdings.ts';
import type { Metrics } from './metrics.ts';
import { isOdd } from './names.ts';
import { now, sleep } from './time.ts';

/** An owner not heard of for so long misses its beats: its lease will end soon. Unit: ms. */
const silentMs = 2000;
/** How long an owner has to give up a pad. Unit: ms. */
const handOverMs = 2000;
/** How long a successor may take to listen where its predecessor did. Unit: ms. */
const successorMs = 500;

/** Why a request is not for this server. */
export type Refusal =
  /** The owner has the pad: NGINX asks it. */
  | { readonly status: 200; readonly owner: string }
  /** `503`: this server can own nothing. `504`: the owner is silent. `400`: it makes no sense. */
  | { readonly status: 400 | 503 | 504 };

/** A request that may go on with the pad that it entered; the caller must `leave` that. */
export interface Admitted {
  readonly holding: Holding;
}

/** How a request asks for a pad. */
export interface Asking {
  /** The owner that NGINX tried and could not reach, once for each time; twice when no answer came in time. */
  readonly unreachable: readonly string[];
  /** How long to wait for a silent owner's lease to end. Unit: ms. */
  readonly patience: number;
}

/** Decides who may work on a pad here. */
export interface Gate {
  admit(pad: string, asking: Asking): Promise<Admitted | Refusal>;
  /** The pad that a name means: read-only ids and odd names are looked up. */
  resolve(name: string): Promise<string>;
}

/** @param replaced what to answer to all when another Etherpad takes our place */
export function createGate(parts: {
  readonly claims: Claims;
  readonly etherpad: Etherpad;
  readonly metrics: Metrics;
  readonly replaced: () => Promise<Refusal> | undefined;
}): Gate {
  const { claims, etherpad, metrics, replaced } = parts;

  const refuse = (status: 503 | 504): Refusal => {
    metrics.count('waits');
    return { status };
  };

  const redirect = (owner: string): Refusal => {
    metrics.count('redirects');
    return { status: 200, owner };
  };

  return {
    admit: async (pad, { unreachable, patience }) => {
      const until = now() + patience;
      for (;;) {
        const claim = await claims.enter(pad);
        if (claim.outcome === 'mine') return claim;
        if (claim.outcome !== 'other') return (await replaced()) ?? refuse(503);
        const failures = unreachable.filter((server) => server === claim.server).length;
        if (failures === 1 && claim.behindMs <= silentMs) {
          // It may be leaving its address to a successor: then the pad would move for nothing.
          await sleep(successorMs);
          return redirect(claim.server);
        }
        if (failures > 0) {
          const obtained = await claims.obtain(pad, handOverMs);
          if (obtained.outcome === 'mine') return obtained;
          return (await replaced()) ?? refuse(504);
        }
        if (claim.behindMs <= silentMs) return redirect(claim.server);
        if (now() >= until) return refuse(504);
        await sleep(250);
      }
    },
    // Etherpad takes an unknown read-only id for the pad `null`, and so do we.
    resolve: async (name) => {
      if (etherpad.readOnly.isReadOnlyId(name))
        return String(await etherpad.readOnly.getPadId(name));
      return isOdd(name) ? etherpad.pads.sanitizePadId(name) : name;
    },
  };
}
