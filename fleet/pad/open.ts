import type { Collaboration } from './collaboration.ts';
import type { CollabMessage } from './messages.ts';
import type { PadSocket } from './socket.ts';

/** What somebody sees of an open pad. */
export interface View {
  /** The text that this visitor sees, own unsent edits and the pad's last line break included. */
  text(): string;
  /** The server's revision that the visitor has seen. */
  revision(): number;
  /** How many times the connection was lost and came back. */
  reconnects(): number;
  /** Why the pad is not open any more; `undefined` while it is, or comes back by itself. */
  ended(): Error | undefined;
  /**
   * Resolves once the text is as wanted.
   *
   * @throws Error after `timeout` milliseconds, or when the pad closed before.
   */
  until(wanted: (text: string) => boolean, timeout: number): Promise<void>;
  /** Leaves the pad. */
  close(): void;
}

/** What an editor can do with an open pad. */
export interface Editor extends View {
  /**
   * Replaces `removed` code units at `at`. Resolves with the revision by which the server has the
   * edit in its database; rejects when the pad closed before. Survives a reconnect.
   */
  edit(at: number, removed: number, text: string): Promise<number>;
}

/** An open pad, as the connection sees it. */
export interface OpenPad {
  readonly editor: Editor;
  take(message: CollabMessage): void;
  /** The connection broke. */
  interrupt(): void;
  /** What is added to the first message when it is not the first any more. */
  again(): { readonly reconnect: true; readonly client_rev: number };
  end(reason: Error): void;
}

/** Etherpad's page gives up when a commit is not acknowledged for so long, in milliseconds. */
const slowCommit = 20_000;

/** Sends edits when their time has come, and tells who waits for a text. */
export function keepOpen(
  socket: PadSocket,
  collaboration: Collaboration,
  { interval, fail }: { readonly interval: number; readonly fail: (reason: string) => void },
): OpenPad {
  const watchers = new Set<() => void>();
  let ended: Error | undefined;
  let reconnects = 0;
  let lastCommit = 0;
  let commitTimer: NodeJS.Timeout | undefined;
  let slowTimer: NodeJS.Timeout | undefined;

  const commit = () => {
    const changes = collaboration.next();
    if (!changes) return;
    lastCommit = Date.now();
    slowTimer = setTimeout(() => fail('a commit was not acknowledged in 20 s'), slowCommit);
    socket.emit('message', { type: 'COLLABROOM', component: 'pad', data: changes });
  };
  const schedule = () => {
    clearTimeout(commitTimer);
    commitTimer = setTimeout(commit, Math.max(0, lastCommit + interval - Date.now()));
  };
  const tell = () => {
    for (const look of [...watchers]) look();
  };
  const end = (reason: Error) => {
    ended = reason;
    clearTimeout(commitTimer);
    clearTimeout(slowTimer);
    collaboration.abandon(reason);
    tell();
  };

  const editor: Editor = {
    text: () => collaboration.document().text,
    revision: () => collaboration.document().revision,
    reconnects: () => reconnects,
    ended: () => ended,

    edit(at, removed, text) {
      if (ended) return Promise.reject(ended);
      const acknowledged = collaboration.edit(at, removed, text);
      schedule();
      return acknowledged;
    },

    until: (wanted, timeout) =>
      new Promise((resolve, reject) => {
        const settle = (then: () => void) => {
          clearTimeout(timer);
          watchers.delete(look);
          then();
        };
        const late = () => settle(() => reject(new Error(`not so after ${timeout / 1000} s`)));
        const look = () => {
          if (wanted(editor.text())) settle(resolve);
          else if (ended) settle(() => reject(ended));
        };
        const timer = setTimeout(late, timeout);
        watchers.add(look);
        look();
      }),

    close() {
      socket.disconnect();
      end(new Error('the pad was closed'));
    },
  };

  return {
    editor,
    end,
    take(message) {
      try {
        collaboration.take(message);
      } catch (error) {
        fail((error as Error).message);
        return;
      }
      if (message.type === 'ACCEPT_COMMIT') clearTimeout(slowTimer);
      schedule();
      tell();
    },
    interrupt() {
      clearTimeout(slowTimer);
      collaboration.interrupt();
    },
    again() {
      reconnects += 1;
      return { reconnect: true, client_rev: collaboration.document().revision };
    },
  };
}
