import * as addresses from './rules/addresses.ts';
import * as counts from './rules/counts.ts';
import * as environments from './rules/environments.ts';
import * as exposure from './rules/exposure.ts';
import * as hostNames from './rules/host-names.ts';
import * as names from './rules/names.ts';
import * as networks from './rules/networks.ts';
import * as ports from './rules/ports.ts';
import * as releases from './rules/releases.ts';
import type { Rule } from './rules/rule.ts';

/** Every rule that the files in `rules/` export: all are run, all findings are reported. */
export const rules: readonly Rule[] = [
  environments,
  names,
  hostNames,
  networks,
  addresses,
  exposure,
  counts,
  ports,
  releases,
].flatMap((file): readonly Rule[] => Object.values(file));
