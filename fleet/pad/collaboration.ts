import { apply } from './changeset/apply.ts';
import { type Change, splice } from './changeset/change.ts';
import { pack } from './changeset/pack.ts';
import { unpack } from './changeset/unpack.ts';
import { acknowledge, edit, openDocument, type PadDocument, receive, send } from './document.ts';
import type { ClientVars, CollabMessage, RevisionMessage, UserChanges } from './messages.ts';

/** One editor's side of Etherpad's protocol, without a connection: messages in, messages out. */
export interface Collaboration {
  document(): PadDocument;
  /** Resolves with the revision by which the server has the edit. */
  edit(at: number, removed: number, text: string): Promise<number>;
  /** What to send now; `undefined` while the server owes an answer, or nothing is new. */
  next(): UserChanges | undefined;
  /** @throws Error when the server's story does not fit ours: the texts have come apart. */
  take(message: CollabMessage): void;
  /** The connection broke: nothing is sent before the server told what we missed. */
  interrupt(): void;
  /** No edit that is not acknowledged yet ever will be. */
  abandon(reason: Error): void;
}

interface Waiting {
  resolve(revision: number): void;
  reject(reason: Error): void;
}

export function collaborate(
  { userId, collab_client_vars: pad }: ClientVars,
  /** From release 2 on a commit without effect is acknowledged with the revision that was. */
  emptyCommits: boolean,
): Collaboration {
  const attributes = JSON.stringify([['author', userId]]);
  let document = openDocument(pad.initialAttributedText.text, pad.rev);
  let awaiting: 'nothing' | 'commit' | 'missed' = 'nothing';
  let sent: Waiting[] = [];
  let unsent: Waiting[] = [];

  const acknowledged = (revision: number) => {
    document = acknowledge(document, revision);
    if (awaiting === 'commit') awaiting = 'nothing';
    for (const { resolve } of sent) resolve(revision);
    sent = [];
  };

  const takeRevision = (message: RevisionMessage) => {
    const { newRev, author } = message;
    // Etherpad tells revisions twice after a reconnect: as missed, and again with the next one.
    if (newRev <= document.revision) return;
    if (newRev > document.revision + 1) {
      throw new Error(`revision ${newRev} came after revision ${document.revision}`);
    }
    const change = unpack(message.changeset, message.apool);
    if (awaiting === 'missed' && author === userId && document.sent) {
      assertSame(change, document.sent, document.base);
      acknowledged(newRev);
    } else document = receive(document, change, newRev);
  };

  return {
    document: () => document,

    edit(at, removed, text) {
      const { length } = document.text;
      // The last line break is the pad's own: release 3 refuses a change that takes it away.
      if (at < 0 || removed < 0 || at + removed > length - 1) {
        throw new RangeError(`${removed} at ${at} is outside of a text of ${length} code units`);
      }
      document = edit(document, splice(length, at, removed, text, attributes));
      const acknowledged = new Promise<number>((resolve, reject) => {
        unsent.push({ resolve, reject });
      });
      // Who does not wait for the answer, or not yet, is not ended by it.
      acknowledged.catch(() => {});
      return acknowledged;
    },

    next() {
      const prepared = awaiting === 'nothing' ? send(document) : undefined;
      if (!prepared?.sent) return undefined;
      document = prepared;
      awaiting = 'commit';
      sent = [...sent, ...unsent];
      unsent = [];
      const { changeset, pool } = pack(prepared.sent, document.base);
      return { type: 'USER_CHANGES', baseRev: document.revision, changeset, apool: pool };
    },

    take(message) {
      if (message.type === 'ACCEPT_COMMIT') {
        const { newRev } = message;
        const empty = emptyCommits && newRev === document.revision;
        if (newRev === document.revision + 1 || (empty && document.sent)) acknowledged(newRev);
        return;
      }
      const nothingMissed = 'noChanges' in message;
      if (!nothingMissed) takeRevision(message);
      if (message.type !== 'CLIENT_RECONNECT' || awaiting !== 'missed') return;
      if (nothingMissed || message.newRev === message.headRev) awaiting = 'nothing';
    },

    interrupt() {
      awaiting = 'missed';
    },

    abandon(reason) {
      for (const { reject } of [...sent, ...unsent]) reject(reason);
      sent = [];
      unsent = [];
    },
  };
}

/** The server rebased what we sent as we did ourselves. */
function assertSame(theirs: Change, ours: Change, base: string): void {
  if (apply(theirs, base) !== apply(ours, base)) {
    throw new Error('the server made another text of our change than we did');
  }
}
