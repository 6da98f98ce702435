/** How a page comes back when its connection breaks, as socket.io's client takes it. */
export interface Reconnection {
  /** Milliseconds before the first try; each further one waits twice as long, */
  readonly first: number;
  /** but never longer than this, in milliseconds. */
  readonly longest: number;
  /** Share by which each wait is shortened or lengthened at random, so that a crowd spreads out. */
  readonly jitter: number;
  /** Tries until the page gives up. */
  readonly tries: number;
}

/**
 * What the plugin `ep_padfleet` sets in the page: back soon when a pad was handed to another server,
 * and patient when a server died, whose lease ends only after 5 s.
 */
export const fleetReconnection: Reconnection = {
  first: 250,
  longest: 2000,
  jitter: 0.5,
  tries: 60,
};

/** Etherpad's own (1.8.14: static/js/pad.js:229-232; socket.io's default jitter). */
export const stockReconnection: Reconnection = {
  first: 1000,
  longest: 5000,
  jitter: 0.5,
  tries: 5,
};
