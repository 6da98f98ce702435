import type { Claims } from './claims.ts';
import type { Etherpad, Pad } from './etherpad.ts';
import { type Holding, type Holdings, leave } from './holdings.ts';

/**
 * The innermost gate: a pad gets into memory only while it is ours, once, and what was loaded under an
 * earlier ownership never writes again.
 */
export function guardLoads(etherpad: Etherpad, holdings: Holdings, claims: Claims): void {
  const { pads, pad: methods } = etherpad;
  const loading = new Map<string, Promise<Pad>>();
  const owned = new WeakMap<Pad, Holding>();

  const getPad = pads.getPad;
  pads.getPad = async (id, ...rest) => {
    // Etherpad itself asks for the pad `null` when a read-only id is unknown.
    const pad = String(id);
    if (pads.isValidPadId(pad) && !holdings.has(pad)) await claim(pad);
    // Two who ask at once would get two objects, each counting revisions on its own.
    const load = loading.get(pad) ?? getPad(id, ...rest).finally(() => loading.delete(pad));
    loading.set(pad, load);
    return load;
  };

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
      const written = method.apply(this, args).finally(() => holding.writing.delete(written));
      holding.writing.add(written);
      return written;
    };
  }
}

function notOurs({ id }: Pad): Error {
  return new Error(`padfleet: ${id} is not ours any more`);
}
