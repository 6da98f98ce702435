import { Document, type Node } from 'yaml';
import { commentLines } from './comment.ts';
import { lineWidth, toNode } from './node.ts';

/**
 * A list or mapping of plain data as YAML that PyYAML (which reads YAML 1.1) and a person read the
 * same way. Keys keep their order; a key whose value is `undefined` is left out. `commented` and
 * `spaced` may wrap any value.
 *
 * @param options.header Comment at the top of the file: see `header`.
 * @throws Error if the value holds anything but plain data, or text that YAML 1.1 cannot hold.
 */
export function emitYaml(value: object, options: { readonly header?: string } = {}): string {
  const document: Document<Node> = new Document<Node>(undefined, {
    // The library writes YAML 1.2: this quotes what only YAML 1.1 would misread (`yes`, `12:30`).
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
  document.contents = toNode(value);
  const head = options.header
    ? `${commentLines(options.header, lineWidth - 2)
        .map((line) => `# ${line}`.trimEnd())
        .join('\n')}\n\n`
    : '';
  // The library lets a folded line grow one longer than it is told.
  return `---\n${head}${document.toString({ indentSeq: true, lineWidth: lineWidth - 1 })}`;
}
