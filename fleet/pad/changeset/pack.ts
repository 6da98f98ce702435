import { type Change, newLength } from './change.ts';
import { type Pool, poolWriter } from './pool.ts';

/** A changeset as a client sends it. */
export interface Packed {
  readonly changeset: string;
  readonly pool: Pool;
}

/**
 * Writes a change in Etherpad's form. The text that it changes is needed because operations count
 * the line breaks in what they keep and remove.
 */
export function pack(change: Change, text: string): Packed {
  const attributes = poolWriter();
  let at = 0;
  let operations = '';
  let bank = '';

  for (const part of change.parts) {
    if (part.kind === 'insert') {
      operations += spell('+', part.text, attributes.number(part.attributes));
      bank += part.text;
      continue;
    }
    operations += spell(part.kind === 'keep' ? '=' : '-', text.slice(at, at + part.length));
    at += part.length;
  }

  const difference = newLength(change) - change.oldLength;
  const sign = difference < 0 ? '<' : '>';
  const header = `Z:${base36(change.oldLength)}${sign}${base36(Math.abs(difference))}`;
  return { changeset: `${header}${operations}$${bank}`, pool: attributes.pool() };
}

/** Whole lines and the rest of the last one are operations of their own. */
function spell(operation: string, text: string, attributes = ''): string {
  const lines = text.lastIndexOf('\n') + 1;
  const breaks = text.split('\n').length - 1;
  const rest = text.length - lines;
  return (
    (lines > 0 ? `${attributes}|${base36(breaks)}${operation}${base36(lines)}` : '') +
    (rest > 0 ? `${attributes}${operation}${base36(rest)}` : '')
  );
}

function base36(number: number): string {
  return number.toString(36);
}
