/** What a role's variables must not be. Proved by `tsc --noEmit`. */
import { type Defaults, refs } from '../../generator/ansible/role.ts';
import { task } from '../../generator/ansible/task.ts';

interface Peer {
  readonly name: string;
}

interface CacheVars {
  /** Required: no default. */
  readonly cache_engine: 'redis' | 'valkey';
  readonly cache_port?: number;
  readonly cache_peers?: readonly Peer[];
}

const v = refs<CacheVars>();

export const right: Defaults<CacheVars> = { cache_port: 6379, cache_peers: [{ name: 'a' }] };
export const computed: Defaults<CacheVars> = { cache_port: '{{ 6000 + 379 }}', cache_peers: [] };
export const name: '{{ cache_port }}' = v.cache_port;
task('Wait', 'ansible.builtin.wait_for', { port: v.cache_port });

// @ts-expect-error A variable that the role does not declare.
v.cache_prot;
// @ts-expect-error Where it is used, too.
task('Wait', 'ansible.builtin.wait_for', { port: v.cache_prt });
export const redundant: Defaults<CacheVars> = {
  cache_port: 1,
  cache_peers: [],
  // @ts-expect-error A default for a required variable: nobody would notice that it is not set.
  cache_engine: 'redis',
};
// @ts-expect-error An optional variable without a default.
export const missing: Defaults<CacheVars> = { cache_port: 6379 };
// @ts-expect-error A default of another type.
export const wrong: Defaults<CacheVars> = { cache_port: 'six', cache_peers: [] };
// @ts-expect-error A default with a member that its interface does not have.
export const extra: Defaults<CacheVars> = { cache_port: 1, cache_peers: [{ name: 'a', port: 1 }] };
