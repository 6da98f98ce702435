import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { commentLines } from './comment.ts';
import { Layout } from './layout.ts';

/** Longest line, in characters, where the text allows it. */
export const lineWidth = 120;

/**
 * Data as nodes of the `yaml` library. Built directly, because the library's own conversion has no
 * place for comments.
 *
 * @param column Where the node's first character will stand, in characters from the left.
 */
export function toNode(value: unknown, column = 0): Node {
  if (value instanceof Layout) return collection(value.value, column, value.spaced);
  return collection(value, column, false);
}

function collection(value: unknown, column: number, spaced: boolean): Node {
  if (Array.isArray(value)) return sequence(value, column, spaced);
  if (typeof value === 'object' && value !== null) return mapping(value, column, spaced);
  return scalar(value, column);
}

function sequence(values: readonly unknown[], column: number, spaced: boolean): Node {
  const node = new YAMLSeq();
  for (const value of values) {
    const item = toNode(value, column + 2);
    annotate(item, value, column, node.items.length > 0, spaced);
    node.items.push(item);
  }
  return node;
}

function mapping(value: object, column: number, spaced: boolean): Node {
  const node = new YAMLMap();
  for (const [name, child] of Object.entries(value)) {
    if (child === undefined) continue;
    const key = scalar(name, 0);
    annotate(key, child, column, node.items.length > 0, spaced);
    node.items.push(new Pair(key, toNode(child, childColumn(child, column, name))));
  }
  return node;
}

/** A scalar stands behind its key; a collection starts on the next line, two further in. */
function childColumn(child: unknown, column: number, name: string): number {
  const value = child instanceof Layout ? child.value : child;
  return typeof value === 'object' ? column + 2 : column + name.length + 2;
}

function annotate(node: Node, value: unknown, column: number, below: boolean, spaced: boolean) {
  const comment = value instanceof Layout ? value.comment : undefined;
  if (comment !== undefined) {
    // The library puts `#` before each line; a lone space becomes a lone `#`.
    node.commentBefore = commentLines(comment, lineWidth - column - 2)
      .map((line) => ` ${line}`)
      .join('\n');
  }
  if (below && (spaced || comment !== undefined)) node.spaceBefore = true;
}

function scalar(value: unknown, column: number): Scalar {
  if (typeof value === 'string') return text(value, column);
  if (typeof value === 'number' && !Number.isFinite(value)) throw unfit(value);
  if (value !== null && typeof value !== 'number' && typeof value !== 'boolean') throw unfit(value);
  return new Scalar(value);
}

function text(value: string, column: number): Scalar {
  if (unreadable.test(value)) throw unfit(JSON.stringify(value));
  const node = new Scalar(value);
  if (value.includes('\t') || value === '=') node.type = Scalar.QUOTE_DOUBLE;
  else if (!value.includes('\n') && column + value.length + 2 > lineWidth && value.includes(' ')) {
    node.type = Scalar.BLOCK_FOLDED;
  }
  return node;
}

// PyYAML reads these as line breaks wherever they stand, and stops at the control characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass.
const unreadable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

function unfit(value: unknown): Error {
  return new Error(`YAML cannot hold ${String(value)}: the model let it through`);
}
