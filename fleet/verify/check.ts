import { types } from 'node:util';
import { UserError } from '../../generator/errors.ts';

/** What came of one check. */
export interface Outcome {
  /** What holds when the check passes, as a sentence. */
  readonly name: string;
  readonly ok: boolean;
  /** What was seen, or why it failed. */
  readonly detail: string;
  readonly seconds: number;
}

/** Runs a check; whatever it throws is its outcome. */
export async function check(name: string, body: () => Promise<string>): Promise<Outcome> {
  const start = performance.now();
  const outcome = (ok: boolean, detail: string): Outcome => ({
    name,
    ok,
    detail,
    seconds: (performance.now() - start) / 1000,
  });
  try {
    return outcome(true, await body());
  } catch (error) {
    return outcome(false, explain(error));
  }
}

/** @throws Error with this reason, when what an earlier check leaves behind is not there. */
export function need<T>(value: T | undefined, reason: string): T {
  if (value === undefined) throw new Error(reason);
  return value;
}

/** Errors of the network hide their reason in a cause. One of our own mistakes keeps its stack. */
function explain(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  if (error instanceof UserError) {
    return error.issues.map(({ message, hint }) => `${message} ${hint}`).join(' ');
  }
  if (error.cause) return `${error.message}: ${explain(error.cause)}`;
  // Where a name has several addresses, each has an error of its own.
  if (error instanceof AggregateError) return error.errors.map(explain).join(', ');
  const ours = error.name === 'TypeError' || error.name === 'ReferenceError';
  return (ours && error.stack) || error.message;
}
