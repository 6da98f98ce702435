/**
 * Ansible's documentation text as the inside of a TypeScript comment on one line: its markup as
 * Markdown, and nothing that could end the comment. The text is other people's, so it is not trusted.
 */
export function comment(text: string): string {
  return text
    .replace(/\b(?:[CIBMPVEO]|RV)\(((?:[^()\\]|\\.|\([^()]*\))*)\)/g, '`$1`')
    .replace(/\b(?:U)\(([^()]*)\)/g, '$1')
    .replace(/\b[LR]\(([^(),]*),[^()]*\)/g, '$1')
    .replace(/HORIZONTALLINE/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('*/', '*\\/')
    .replaceAll('@', '\\@')
    .trim();
}
