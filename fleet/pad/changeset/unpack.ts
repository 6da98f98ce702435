import { type Change, newLength, normalize, type Part } from './change.ts';
import { type Pool, readAttributes } from './pool.ts';

/** `Z:`, old length, `>` or `<` and the difference, operations, `$` and the inserted text. */
const whole = /^Z:([0-9a-z]+)([<>])([0-9a-z]+)([^$]*)\$(.*)$/s;

/** Attributes, line breaks, `=` keep, `-` remove or `+` insert, and how many code units. */
const operation = /((?:\*[0-9a-z]+)*)(?:\|[0-9a-z]+)?([-+=])([0-9a-z]+)/y;

/**
 * Reads a changeset as it comes from a server. Numbers are base 36.
 *
 * @throws SyntaxError or RangeError when it is not one, or does not add up.
 */
export function unpack(changeset: string, pool: Pool): Change {
  const match = whole.exec(changeset);
  if (!match) throw new SyntaxError(`not a changeset: ${changeset}`);
  const [, old = '', sign, difference = '', operations = '', bank = ''] = match;

  const change = normalize(number(old), [...parts(operations, bank, pool)]);
  const signed = number(difference) * (sign === '<' ? -1 : 1);
  if (newLength(change) !== change.oldLength + signed) {
    throw new RangeError(`lengths do not add up: ${changeset}`);
  }
  return change;
}

function* parts(operations: string, bank: string, pool: Pool): Generator<Part> {
  let inserted = 0;
  let at = 0;
  while (at < operations.length) {
    operation.lastIndex = at;
    const match = operation.exec(operations);
    if (!match) throw new SyntaxError(`not an operation: ${operations.slice(at)}`);
    at = operation.lastIndex;
    const [, numbers = '', kind, size = ''] = match;
    const length = number(size);
    if (kind === '=') yield { kind: 'keep', length };
    else if (kind === '-') yield { kind: 'remove', length };
    else {
      const text = bank.slice(inserted, inserted + length);
      yield { kind: 'insert', text, attributes: readAttributes(numbers, pool) };
      inserted += length;
    }
  }
  if (inserted !== bank.length) throw new RangeError(`inserts ${inserted} of ${bank.length} units`);
}

function number(base36: string): number {
  return Number.parseInt(base36, 36);
}
