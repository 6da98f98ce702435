/** `{{ … }}` and `{% … %}`. */
const code = /\{\{(.*?)\}\}|\{%(.*?)%\}/gs;

/** The Jinja code in a text: all that stands between braces, without Jinja's own comments. */
export function jinjaCode(text: string): string {
  const parts = text.replace(/\{#.*?#\}/gs, '').matchAll(code);
  return [...parts].map((part) => part[1] ?? part[2] ?? '').join('\n');
}

/**
 * Names that Jinja code uses: variables, functions and filters alike, but neither attributes
 * (`item.name`) nor words in quotes.
 */
export function namesIn(jinja: string): readonly string[] {
  const bare = jinja.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs, "''");
  return [...bare.matchAll(/(?<![\w.])[A-Za-z_]\w*/g)].map(([name]) => name);
}

/** Names that a template gives to values of its own, by `set`, `for` or `macro`. */
export function namesMadeIn(text: string): readonly string[] {
  const made = /\{%-?\s*(?:set|for|macro)\s+([\w\s,]+?)\s*(?:=|\bin\b|\(|-?%\})/g;
  return [...text.matchAll(made)].flatMap(([, names = '']) => names.split(/\s*,\s*/));
}

/** Whether a text is matched by another one whose expressions may become anything. */
export function mayBecome(pattern: string, text: string): boolean {
  const literal = pattern.split(/\{\{.*?\}\}/s).map((part) => part.replace(/[^\w]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`, 's').test(text);
}
