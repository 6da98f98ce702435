/** How a value looks in YAML, beside what it is: made by `commented` and `spaced`. */
export class Layout {
  readonly value: unknown;
  readonly comment: string | undefined;
  readonly spaced: boolean;

  constructor(value: unknown, comment: string | undefined, spaced: boolean) {
    this.value = value;
    this.comment = comment;
    this.spaced = spaced;
  }
}

/**
 * The value with a comment above its key or list item, for the reader who asks why:
 * `{ nginx_port: commented(80, 'Browsers come here.') }`. An empty line sets it off from what is
 * above it.
 */
export function commented(value: unknown, comment: string): Layout {
  return value instanceof Layout
    ? new Layout(value.value, comment, value.spaced)
    : new Layout(value, comment, false);
}

/** The list or mapping with an empty line between its entries. */
export function spaced(value: unknown): Layout {
  return value instanceof Layout
    ? new Layout(value.value, value.comment, true)
    : new Layout(value, undefined, true);
}
