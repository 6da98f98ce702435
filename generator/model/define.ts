import type { Topology } from './types.ts';

/**
 * Types a topology where it is written: an editor completes it, a wrong value does not compile.
 * Returns it unchanged. What types cannot say is checked when a command loads the file.
 */
export function defineTopology(topology: Topology): Topology {
  return topology;
}
