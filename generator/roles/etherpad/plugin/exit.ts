import { log } from './log.ts';

/** systemd starts the service again. A successor is not the service: the Etherpad before it goes on, or ends, too. */
export function exit(reason: string): void {
  log(`the process ends: ${reason}`);
  process.exit(1);
}
