import { collaborate } from './collaboration.ts';
import { type ClientVars, isCollabMessage, type ServerMessage } from './messages.ts';
import { type Editor, keepOpen, type OpenPad, type View } from './open.ts';
import { fleetReconnection, type Reconnection } from './reconnection.ts';
import { isFirstGeneration, openSocket } from './socket.ts';
import { visit } from './visit.ts';

/** Milliseconds from one commit of Etherpad's page to its next (E:static/js/collab_client.js:47). */
export const pageCommitInterval = 500;

export interface JoinOptions {
  /** Where the fleet answers, such as `http://10.88.0.10`. */
  readonly url: string;
  readonly pad: string;
  /** Etherpad's release, such as `1.8.14`: decides how it is spoken to. */
  readonly release: string;
  /** Milliseconds from one commit to the next. @default as Etherpad's page has it */
  readonly commitInterval?: number;
  /** How the page comes back. @default as our plugin has it */
  readonly reconnection?: Reconnection;
  /** Who comes, see `Visit`. @default a stranger */
  readonly token?: string;
}

interface Opened {
  /** The pad's name as the server settled it. */
  readonly name: string;
  /** The author that the server made of this visitor. */
  readonly author: string;
  /** By this name the pad can be looked at: `r.…`. */
  readonly readOnlyId: string;
  /** `websocket`; `polling` in the first moment, or for good where a proxy lets no WebSocket pass. */
  transport(): string;
}

/** A pad that somebody has open. */
export interface Pad extends Editor, Opened {}

/** A pad that somebody looks at, live. */
export interface WatchedPad extends View, Opened {}

/**
 * Opens a pad as a browser does, and makes it when there is none.
 *
 * @throws Error when the page, the connection or the pad does not come, or the pad is read-only.
 */
export async function joinPad(options: JoinOptions): Promise<Pad> {
  return openPad(options, 'editor');
}

/**
 * Opens a pad by its read-only id, as a browser does.
 *
 * @throws Error when the page, the connection or the pad does not come, or the pad is not read-only.
 */
export async function watchPad(options: JoinOptions): Promise<WatchedPad> {
  return openPad(options, 'viewer');
}

async function openPad(options: JoinOptions, as: 'editor' | 'viewer'): Promise<Pad> {
  const visitor = await visit(options.url, options.pad, options.token);
  const reconnection = options.reconnection ?? fleetReconnection;
  const socket = openSocket(options.url, options.release, visitor, reconnection);
  const hello = {
    component: 'pad',
    type: 'CLIENT_READY',
    padId: visitor.padId,
    token: visitor.token,
    protocolVersion: 2,
  };

  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail('the server did not open the pad in 20 s'), 20_000);
    let open: OpenPad | undefined;

    const fail = (reason: string) => {
      clearTimeout(late);
      socket.disconnect();
      const error = new Error(`pad ${visitor.padId}: ${reason}`);
      open?.end(error);
      reject(error);
    };

    socket.on('connect', () => socket.emit('message', { ...hello, ...open?.again() }));
    socket.on('disconnect', (reason: string) => {
      open?.interrupt();
      // The one kind of end that socket.io does not mend by itself.
      if (reason === 'io server disconnect') socket.connect();
    });
    socket.io.on('reconnect_failed', () =>
      fail(`the server could not be reached in ${reconnection.tries} tries`),
    );
    socket.on('message', (message: ServerMessage) => {
      if (message.disconnect) fail(`the server closed it: ${message.disconnect}`);
      else if (message.accessStatus) fail(`access: ${message.accessStatus}`);
      else if (message.type === 'CLIENT_VARS' && !open) {
        clearTimeout(late);
        const vars = message.data as ClientVars;
        if (vars.readonly !== (as === 'viewer')) {
          return fail(`it is ${vars.readonly ? '' : 'not '}read-only`);
        }
        open = keepOpen(socket, collaborate(vars, !isFirstGeneration(options.release)), {
          interval: options.commitInterval ?? pageCommitInterval,
          fail,
        });
        resolve({
          ...open.editor,
          name: visitor.padId,
          author: vars.userId,
          readOnlyId: vars.readOnlyId,
          transport: () => socket.io.engine.transport.name,
        });
      } else if (message.type === 'COLLABROOM' && isCollabMessage(message.data)) {
        open?.take(message.data);
      }
    });
  });
}
