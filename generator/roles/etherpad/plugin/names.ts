const pagePath = /^\/(?:p|ro)\/([^/?#]+)/i;
const padKey = /^pad:(.+?)(?::(?:(?:revs|chat):\d+|deletionToken))?$/s;

/** What a request's target says about a pad. */
export interface Target {
  readonly kind: 'socket' | 'page' | 'other';
  /** As the client wrote it, percent-decoded: it may be a read-only id, or a name to be cleaned up. */
  readonly pad?: string;
  /** Of a socket: the engine's session, unless it begins with this request. */
  readonly session?: string;
}

/** Reads the target of a request, `/p/a%20b?x` or `/socket.io/?padId=a`. Takes no part of a body. */
export function readTarget(url: string): Target {
  if (url.startsWith('/socket.io/')) {
    const query = new URLSearchParams(url.slice(url.indexOf('?') + 1));
    const pad = query.get('padId');
    const session = query.get('sid');
    return { kind: 'socket', ...(pad && { pad }), ...(session && { session }) };
  }
  const pad = decode(pagePath.exec(url)?.[1]);
  return pad === undefined ? { kind: 'other' } : { kind: 'page', pad };
}

/** The pad that a record in Etherpad's table belongs to (N:Pad.ts, PadDeletionManager.ts); `undefined` for authors, groups and others. */
export function padOfKey(key: string): string | undefined {
  return padKey.exec(key)?.[1];
}

/**
 * The records of a pad: itself, its revisions, its chat, since 3.x the right to delete it.
 *
 * @param key any key of ueberdb's memory: a careless plugin may have written under `undefined`
 */
export function isKeyOf(pad: string, key: unknown): boolean {
  return typeof key === 'string' && key.startsWith(`pad:${pad}`) && padOfKey(key) === pad;
}

/** Whether Etherpad might clean this name up: it turns white space and colons into `_`. */
export function isOdd(pad: string): boolean {
  return /[\s:]/.test(pad);
}

/** Express answers 400 to what cannot be decoded: no pad. */
function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
