import type { Issue } from '../errors.ts';

/** Way from the topology to a value: `['environments', 'local', 'network']`. */
export type Path = readonly (string | number)[];

/** Something wrong in a topology. Which line of which file that is, the loader finds out. */
export interface Finding extends Omit<Issue, 'where'> {
  readonly path: Path;
}
