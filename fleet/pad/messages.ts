import type { Pool } from './changeset/pool.ts';

/** The pad as it is when an editor comes in (`CLIENT_VARS`): what we need of it. */
export interface ClientVars {
  readonly userId: string;
  readonly readonly: boolean;
  /** The pad's other name, `r.…`, by which it can be looked at. */
  readonly readOnlyId: string;
  readonly collab_client_vars: {
    readonly rev: number;
    readonly initialAttributedText: { readonly text: string };
  };
}

/** A revision that somebody made, live or told again after a reconnect. */
export interface RevisionMessage {
  readonly type: 'NEW_CHANGES' | 'CLIENT_RECONNECT';
  readonly newRev: number;
  readonly changeset: string;
  readonly apool: Pool;
  readonly author?: string | null;
  /** With `CLIENT_RECONNECT`: the last revision that is told again. */
  readonly headRev?: number;
}

/** Nothing was missed while the connection was gone. */
export interface NothingMissed {
  readonly type: 'CLIENT_RECONNECT';
  readonly noChanges: true;
  readonly newRev: number;
}

/** The server took our changes, which means that its database has them. */
export interface AcceptCommit {
  readonly type: 'ACCEPT_COMMIT';
  readonly newRev: number;
}

export type CollabMessage = RevisionMessage | NothingMissed | AcceptCommit;

/** Whether what came is about the text: the rest is about chat, colours and who is here. */
export function isCollabMessage(data: unknown): data is CollabMessage {
  const { type } = data as { readonly type?: string };
  return type === 'NEW_CHANGES' || type === 'CLIENT_RECONNECT' || type === 'ACCEPT_COMMIT';
}

/** What an Etherpad server sends; types we do not know are let pass. */
export interface ServerMessage {
  readonly type?: 'CLIENT_VARS' | 'COLLABROOM' | (string & {});
  readonly data?: unknown;
  /** The server refuses to go on, such as `badChangeset`, `rateLimited` or `userdup`. */
  readonly disconnect?: string;
  /** `deny` where the pad is not for this visitor. */
  readonly accessStatus?: string;
}

/** Our changes, for `COLLABROOM`. */
export interface UserChanges {
  readonly type: 'USER_CHANGES';
  readonly baseRev: number;
  readonly changeset: string;
  readonly apool: Pool;
}
