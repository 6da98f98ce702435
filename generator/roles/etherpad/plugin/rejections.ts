import { log, reasonOf } from './log.ts';

/**
 * Keeps the process alive when a write fails that nobody waits for. Etherpad ends on every rejection
 * without a handler (E:node/server.js:115-124), such as that of a write it did not wait for while the
 * database was away. Pads whose writes fail are dropped (server.ts), so there is nothing left to end
 * for. All other rejections go on to Etherpad.
 */
export function survive(): void {
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (error, promise) => {
    if (isOfDatabase(error)) return log(`nobody waited for this: ${reasonOf(error)}`);
    for (const listener of listeners) listener.call(process, error, promise);
  });
}

/** Errors of mysql2 and of ours, also where Etherpad has said before them what it was about. */
export function isOfDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('sqlState' in error || 'fatal' in error || error.message.includes('padfleet: ')) return true;
  return isOfDatabase(error.cause);
}
