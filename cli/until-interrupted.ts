/** Milliseconds in which a second signal is the first one told twice: npm passes on the terminal's. */
const echo = 1000;

/**
 * Ctrl-C, as a signal that the command may heed to end in good order. Another one, later than an
 * echo of the first, ends the process at once.
 */
export function untilInterrupted(): AbortSignal {
  const interrupted = new AbortController();
  let first = 0;
  process.on('SIGINT', () => {
    if (!interrupted.signal.aborted) {
      first = performance.now();
      interrupted.abort();
    } else if (performance.now() - first > echo) process.exit(130);
  });
  return interrupted.signal;
}
