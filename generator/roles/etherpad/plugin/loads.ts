import type { Claims } from './claims.ts';
import type { Etherpad, Pad } from './etherpad.ts';
import { type Holding, type Holdings, leave } from './holdings.ts';

/**
 * The innermost gate: a pad gets into memory only while it is ours, once, and what was loaded under an
 * earlier ownership never writes again.
 *
 * @param failed Called with a pad that could not be loaded or changed, before Etherpad knows: it would
 * tell the browser that its change is bad, or nothing at all
 * (E:node/handler/PadMessageHandler.js:handleUserChanges).
 */
export function guardLoads(parts: {
  readonly etherpad: Etherpad;
  readonly holdings: Holdings;
  readonly claims: Claims;
  readonly failed: (pad: string, error: Error) => void;
}): void {
  const { holdings, claims, failed } = parts;
  const { pads, pad: methods } = parts.etherpad;
  const loading = new Map<string, Promise<Pad>>();
  const owned = new WeakMap<Pad, Holding>();

  const getPad = pads.getPad;
  pads.getPad = async (id, ...rest) => {
    // Etherpad itself asks for the pad `null` when a read-only id is unknown.
    const pad = String(id);
    if (pads.isValidPadId(pad) && !holdings.has(pad)) await claim(pad);
    // Two who ask at once would get two objects, each counting revisions on its own.
    const load = loading.get(pad) ?? read(pad, () => getPad(id, ...rest));
    loading.set(pad, load);
    return load;
  };

  async function read(pad: string, load: () => Promise<Pad>): Promise<Pad> {
    try {
      return await load();
    } catch (error) {
      // A call of the HTTP API with a wrong text is no failure of ours (E:node/utils/customError.js).
      if ((error as Error).name !== 'apierror') failed(pad, error as Error);
      throw error;
    } finally {
      loading.delete(pad);
    }
  }

  async function claim(pad: string): Promise<void> {
    const claim = await claims.enter(pad);
    if (claim.outcome !== 'mine')
      throw new Error(`padfleet: ${pad} is not ours (${claim.outcome})`);
    leave(claim.holding);
  }

  const init = methods.init;
  methods.init = async function (...args) {
    const holding = holdings.get(String(this.id));
    if (!holding) throw notOurs(this);
    owned.set(this, holding);
    return init.apply(this, args);
  };

  for (const name of ['appendRevision', 'saveToDatabase'] as const) {
    const method = methods[name];
    methods[name] = async function (...args) {
      const holding = holdings.get(String(this.id));
      if (!holding || holding.broken || owned.get(this) !== holding) throw notOurs(this);
      const { head } = this;
      const sets = [holding.writing, ...(name === 'appendRevision' ? [holding.revising] : [])];
      const written = method
        .apply(this, args)
        .catch((error) => {
          // A change that does not apply is refused before it counts: it did no harm, and its author
          // must hear that it was bad (E:node/db/Pad.js:appendRevision).
          const isRefused = name === 'appendRevision' && this.head === head;
          if (!isRefused) failed(holding.pad, error);
          throw error;
        })
        .finally(() => {
          for (const set of sets) set.delete(written);
        });
      for (const set of sets) set.add(written);
      return written;
    };
  }
}

function notOurs({ id }: Pad): Error {
  return new Error(`padfleet: ${id} is not ours any more`);
}
