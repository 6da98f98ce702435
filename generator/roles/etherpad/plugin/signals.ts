/**
 * Has Etherpad alone hear of the service's end: it ends in order. A library of 1.8.14 ends the process at
 * once, before anything is written or handed on (threads:implementation.node.js:126). Etherpad means to
 * keep such listeners away, but does so in the moment before they are added (E:node/server.js:136).
 */
export function hearEndAlone(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Etherpad removed all others before it added its own.
    const [, ...others] = process.listeners(signal);
    for (const listener of others) process.off(signal, listener);
    process.on('newListener', (event, listener) => {
      if (event === signal) setImmediate(() => process.off(signal, listener));
    });
  }
}
