/** Waits, without keeping the process alive. Unit: ms. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** A clock that only goes forward, also when somebody sets the host's. Unit: ms. */
export function now(): number {
  return performance.now();
}
