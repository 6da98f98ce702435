/** A piece of text with at least one Jinja expression in it: Ansible fills it in on each host. */
export type Expr = `${string}{{${string}}}${string}`;

/**
 * Permissions of a file, as text: a YAML number would lose its octal meaning. Either octal with its
 * leading zero (`0644`), or symbolic (`u=rwX,g=rX,o=`).
 */
export type Mode = `0${number}` | `${'u' | 'g' | 'o' | 'a'}${'=' | '+' | '-'}${string}` | Expr;

/** Plain data as YAML holds it. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };
