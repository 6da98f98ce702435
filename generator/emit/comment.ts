/** Text as the lines of a YAML comment, without the `#`, each at most `width` characters if it can be. */
export function commentLines(text: string, width: number): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => wrap(line.replace(lineBreaks, ' ').trimEnd(), width));
}

// YAML ends a comment at these, and reads what follows as data.
const lineBreaks = /[\r\u0085\u2028\u2029]/g;

function wrap(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
