import { log } from './log.ts';

/** systemd starts the service again; where a successor ends, the Etherpad before it goes on. */
export function exit(reason: string): void {
  log(`the process ends: ${reason}`);
  process.exit(1);
}
