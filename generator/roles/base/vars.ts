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
   * Every host of the environment, this one included: all of them can then be reached by name
   * without a DNS server.
   */
  readonly base_peers?: readonly BasePeer[];
}

/** Default values of the role `base`. */
export const defaults = {
  base_peers: [],
} satisfies Defaults<BaseVars>;
