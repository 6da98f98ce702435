/** Options that a module needs when another one has a certain value. */
export interface RequiredIf {
  readonly option: string;
  readonly is: string | number | boolean;
  readonly requires: readonly string[];
  /** True when one of them is enough. */
  readonly any: boolean;
}

/** What a module refuses that its documentation, and therefore its type, does not say. */
export interface Constraints {
  /** Sets of options of which at most one may be given. */
  readonly mutually_exclusive?: readonly (readonly string[])[];
  /** Sets of options that are given all or not at all. */
  readonly required_together?: readonly (readonly string[])[];
  /** Sets of options of which at least one must be given. */
  readonly required_one_of?: readonly (readonly string[])[];
  readonly required_if?: readonly RequiredIf[];
  /** By option: what else must be given with it. */
  readonly required_by?: Readonly<Record<string, readonly string[]>>;
  /** What the options named in `required_if` are when nobody gives them. */
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
  /** Options that hold a secret: Ansible never logs them. */
  readonly secrets?: readonly string[];
}
