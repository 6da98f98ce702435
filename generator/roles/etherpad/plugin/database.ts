import { callProcedure, type Pool, poolLike } from './connections.ts';
import type { Term } from './lease.ts';

/** The database's answer to a claim. */
export type Claimed =
  | { readonly outcome: 'mine' }
  | { readonly outcome: 'lost' | 'none' }
  | { readonly outcome: 'other'; readonly server: string; readonly behindMs: number };

/** What the database says about servers and pads; roles/mysql/files says what each call does. */
export interface Database {
  begin(leaseMs: number): Promise<Term>;
  succeed(epoch: number, leaseMs: number): Promise<Term>;
  renew(
    epoch: number,
    leaseMs: number,
  ): Promise<{ readonly held: boolean; readonly draining: boolean }>;
  claim(pad: string, epoch: number): Promise<Claimed>;
  release(pad: string, epoch: number): Promise<void>;
  want(pad: string): Promise<void>;
  wanted(epoch: number): Promise<readonly string[]>;
  drain(server: string, yes: boolean): Promise<void>;
  end(epoch: number): Promise<void>;
  close(): void;
}

interface TermRow {
  readonly name: string;
  readonly epoch: number;
}

interface ClaimRow {
  readonly outcome: Claimed['outcome'];
  readonly server: string;
  readonly behind_ms: number;
}

/**
 * Speaks with the database on connections of its own. Every call throws when the database refuses, or
 * does not answer within seconds.
 */
export function openDatabase(etherpad: Pool): Database {
  const beats = poolLike(etherpad, 2);
  const calls = poolLike(etherpad, 4);
  const beat = <Row>(name: string, ...values: readonly unknown[]) =>
    callProcedure<Row>(beats, name, values, 2000);
  const call = <Row>(name: string, ...values: readonly unknown[]) =>
    callProcedure<Row>(calls, name, values, 4000);

  return {
    begin: async (leaseMs) => termOf(await beat<TermRow>('padfleet_begin', leaseMs)),
    succeed: async (epoch, leaseMs) =>
      termOf(await beat<TermRow>('padfleet_succeed', epoch, leaseMs)),
    renew: async (epoch, leaseMs) => {
      const row = only(
        await beat<{ held: number; draining: number }>('padfleet_renew', epoch, leaseMs),
      );
      return { held: Boolean(row.held), draining: Boolean(row.draining) };
    },
    claim: async (pad, epoch) => {
      const row = only(await call<ClaimRow>('padfleet_claim', pad, epoch));
      if (row.outcome !== 'other') return { outcome: row.outcome };
      return { outcome: 'other', server: row.server, behindMs: Number(row.behind_ms) };
    },
    release: async (pad, epoch) => {
      await call('padfleet_release', pad, epoch);
    },
    want: async (pad) => {
      await call('padfleet_want', pad);
    },
    wanted: async (epoch) =>
      (await call<{ pad: string }>('padfleet_wanted', epoch)).map(({ pad }) => pad),
    drain: async (server, yes) => {
      await call('padfleet_drain', server, yes);
    },
    end: async (epoch) => {
      await beat('padfleet_end', epoch);
    },
    close: () => {
      for (const pool of [beats, calls]) pool.end(() => {});
    },
  };
}

function termOf(rows: readonly TermRow[]): Term {
  const { name, epoch } = only(rows);
  return { server: name, epoch: Number(epoch) };
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('the database answered with no row');
  return row;
}
