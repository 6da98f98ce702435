/** Variables that no argument specification can describe. */
export interface VagueVars {
  readonly vague_silent: string;
  /** Text or a list: Ansible knows one type for a variable. */
  readonly vague_mixed: string | readonly string[];
  /** Settings, one of which is a function. */
  readonly vague_settings: {
    /** Called by nobody. */
    readonly hook: () => void;
  };
}

/** No defaults. */
export const defaults = {};
