import type { Defaults } from '../../ansible/role.ts';

/** Another host of the environment. */
export interface BasePeer {
  /** Host name, a single label such as `web1`. */
  readonly name: string;
  /** Its IPv4 address on the environment's network. */
  readonly address: string;
}

/** Variables of the role `base`. */
export interface BaseVars {
  /**
   * Hosts that this one reaches by name, without a DNS server: web hosts know the database host so,
   * whose certificate holds its name.
   */
  readonly base_peers?: readonly BasePeer[];
}

/** Default values of the role `base`. */
export const defaults = {
  base_peers: [],
} satisfies Defaults<BaseVars>;
