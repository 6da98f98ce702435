import type { Change } from './change.ts';

/**
 * The text after the change.
 *
 * @throws RangeError when the change is for a text of another length.
 */
export function apply(change: Change, text: string): string {
  if (text.length !== change.oldLength) {
    throw new RangeError(`a change of ${change.oldLength} code units, a text of ${text.length}`);
  }
  let at = 0;
  let result = '';
  for (const part of change.parts) {
    if (part.kind === 'insert') {
      result += part.text;
      continue;
    }
    if (part.kind === 'keep') result += text.slice(at, at + part.length);
    at += part.length;
  }
  return result + text.slice(at);
}
