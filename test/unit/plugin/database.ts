import type { Claimed, Database } from '../../../generator/roles/etherpad/plugin/database.ts';

/** A database in memory that several servers share, with what they did to it. */
export interface SharedDatabase {
  as(server: string): Database;
  readonly owners: Map<string, { server: string; epoch: number }>;
  readonly calls: string[];
  /** Servers that were not heard of for so many ms. */
  readonly behind: Map<string, number>;
  /** What the next claims wait for. */
  pause: Promise<void>;
}

export function shareDatabase(): SharedDatabase {
  const epochs = new Map<string, number>();
  const wants = new Map<string, string>();
  const shared: SharedDatabase = {
    owners: new Map(),
    calls: [],
    behind: new Map(),
    pause: Promise.resolve(),
    as: (me) => ({
      begin: async () => {
        const epoch = (epochs.get(me) ?? 0) + 1;
        epochs.set(me, epoch);
        return { server: me, epoch };
      },
      succeed: async (epoch) => {
        epochs.set(me, epoch + 1);
        return { server: me, epoch: epoch + 1 };
      },
      renew: async (epoch) => ({ held: epochs.get(me) === epoch, draining: false }),
      claim: async (pad, epoch): Promise<Claimed> => {
        shared.calls.push(`claim ${pad}`);
        await shared.pause;
        const owner = shared.owners.get(pad) ?? { server: me, epoch };
        shared.owners.set(pad, owner);
        if (owner.server === me) return { outcome: 'mine' };
        const behindMs = shared.behind.get(owner.server) ?? 0;
        return { outcome: 'other', server: owner.server, behindMs };
      },
      release: async (pad) => {
        shared.calls.push(`release ${pad}`);
        shared.owners.delete(pad);
      },
      want: async (pad) => {
        shared.calls.push(`want ${pad}`);
        wants.set(pad, me);
      },
      wanted: async () => [...wants.keys()],
      drain: async () => {},
      end: async () => {},
      close: () => {},
    }),
  };
  return shared;
}
