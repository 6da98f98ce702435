import type { Finding } from '../finding.ts';
import type { Topology } from '../types.ts';

/** What a rule found; its code is the rule's. */
export type Fault = Omit<Finding, 'code'>;

/** Something that must hold in every topology and that types cannot say. */
export interface Rule {
  /** Permanent, searchable name of the mistake. */
  readonly code: string;
  /** Every place where it is made. Never throws, whatever values the topology has. */
  readonly check: (topology: Topology) => readonly Fault[];
}
