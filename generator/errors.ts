/** One thing that is wrong, in the operator's terms. */
export interface Issue {
  /** Permanent, searchable name, such as `duplicate-address`. */
  readonly code: string;
  /** What is wrong, with the value that was found. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** Where: `topology.ts:12:7`, a host, a file. */
  readonly where?: string;
}

/**
 * Mistakes the operator can mend. Commands print the issues and exit 1, without a stack: everything
 * else that is thrown is our own defect and keeps its stack.
 */
export class UserError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join('\n'));
    this.name = 'UserError';
    this.issues = issues;
  }
}
