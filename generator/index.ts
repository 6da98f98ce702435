/** The public face of the generator: what `topology.ts` may import. */
export { defineTopology } from './model/define.ts';
export type * from './model/types.ts';
