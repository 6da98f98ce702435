import { padOfKey } from './names.ts';

/** One record to write, as ueberdb names it. */
export type Write =
  | { readonly type: 'set'; readonly key: string; readonly value: string }
  | { readonly type: 'remove'; readonly key: string };

/** Etherpad's own limit for one statement (U:databases/mysql_db.js:33). */
const statement = 100;

/**
 * Splits writes into statements so that a pad stays readable wherever it ends: a pad is removed before
 * its revisions, and written after them.
 */
export function inOrder(writes: readonly Write[]): readonly (readonly Write[])[] {
  if (writes.length <= statement) return [writes];
  return [
    writes.filter((write) => isPad(write) && write.type === 'remove'),
    writes.filter((write) => !isPad(write)),
    writes.filter((write) => isPad(write) && write.type === 'set'),
  ].flatMap(split);
}

function isPad({ key }: Write): boolean {
  return key === `pad:${padOfKey(key)}`;
}

function split(writes: readonly Write[]): readonly (readonly Write[])[] {
  const parts = Math.ceil(writes.length / statement);
  return Array.from({ length: parts }, (_, part) =>
    writes.slice(part * statement, (part + 1) * statement),
  );
}
