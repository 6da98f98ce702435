/** Runs in the browser: its hooks are named in ep.json. */

interface Manager {
  reconnectionDelay(ms: number): void;
  reconnectionDelayMax(ms: number): void;
  randomizationFactor(factor: number): void;
  reconnectionAttempts(times: number): void;
}

/**
 * Has a browser come back soon after its server gave a pad up, and go on trying for two minutes.
 * Etherpad itself waits 1 to 5 s and gives up after five times (E:static/js/pad.js:229-232).
 */
export function postAceInit(
  _hook: string,
  { pad }: { readonly pad: { readonly socket: { readonly io: Manager } } },
): void {
  const { io } = pad.socket;
  io.reconnectionDelay(250);
  io.reconnectionDelayMax(2000);
  io.randomizationFactor(0.5);
  io.reconnectionAttempts(60);
}
