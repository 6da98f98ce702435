/** A piece of text with at least one Jinja expression in it: Ansible fills it in on each host. */
export type Expr = `${string}{{${string}}}${string}`;

/** Plain data as YAML holds it. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };
