/** What `capture.py` prints for one module: the arguments of its `AnsibleModule` call. */
export interface CapturedModule {
  readonly mutually_exclusive: readonly (readonly string[])[] | null;
  readonly required_together: readonly (readonly string[])[] | null;
  readonly required_one_of: readonly (readonly string[])[] | null;
  /** Option, its value, what it then requires, and whether one of these is enough. */
  readonly required_if:
    | readonly (readonly [string, string | number | boolean, readonly string[], boolean?])[]
    | null;
  readonly required_by: Readonly<Record<string, string | readonly string[]>> | null;
  readonly options: Readonly<Record<string, CapturedOption>>;
}

/** One option of the call, by the name that the module's code knows it by. */
export interface CapturedOption {
  readonly aliases: readonly string[];
  readonly default: unknown;
  readonly no_log: boolean;
}

/** Modules by full name; null where an action plugin does the work and there is no such call. */
export type Captured = Readonly<Record<string, CapturedModule | null>>;
