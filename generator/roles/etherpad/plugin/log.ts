let last = '';

/**
 * Writes a line to Etherpad's log, once while it stays the same. It shows from `WARN` on, which is
 * what the role sets.
 */
export function log(text: string): void {
  if (text === last) return;
  last = text;
  console.warn(`padfleet: ${text}`);
}

/** The message of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
