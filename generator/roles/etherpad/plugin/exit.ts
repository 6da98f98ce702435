import { log } from './log.ts';

/** systemd starts the service again. */
export function exit(reason: string): void {
  log(`the process ends: ${reason}`);
  process.exit(1);
}
