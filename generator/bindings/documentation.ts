/** One option of a module, as `ansible-doc -j` tells it. */
export interface DocumentedOption {
  /** Paragraphs, in Ansible's markup. Some collections write a single one as plain text. */
  readonly description?: string | readonly string[];
  /** Absent for free-form text and for a few options that nobody typed. */
  readonly type?: string;
  readonly elements?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly choices?: readonly (string | number | boolean)[];
  readonly aliases?: readonly string[];
  readonly suboptions?: DocumentedOptions;
}

/** Options by name. */
export type DocumentedOptions = Readonly<Record<string, DocumentedOption>>;

/** One module, as `ansible-doc -j` tells it. */
export interface DocumentedModule {
  readonly doc: {
    readonly short_description: string;
    readonly options?: DocumentedOptions | null;
  };
}

/** Modules by their full name. */
export type Documentation = Readonly<Record<string, DocumentedModule>>;
