import type { Finding } from './finding.ts';
import { rules } from './rules.ts';
import { checkShape } from './shape.ts';
import type { Topology } from './types.ts';

/**
 * Everything that is wrong with what `topology.ts` exports; nothing when it is a topology that
 * `resolve` can take. Rules ask what settings mean, so they wait until the shape is right.
 */
export function validate(value: unknown): readonly Finding[] {
  const misshapen = checkShape(value);
  if (misshapen.length > 0) return misshapen;
  return rules.flatMap(({ code, check }) =>
    check(value as Topology).map((fault) => ({ code, ...fault })),
  );
}
