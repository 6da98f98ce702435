import { formatAddress, type Network } from './network.ts';
import type { Tier } from './types.ts';

/**
 * Where each tier of a `vagrant` environment begins in its network. Web servers come last, so that
 * any number of them leaves the other tiers where they are.
 */
export const offsets: Readonly<Record<Tier, number>> = { proxy: 10, database: 50, web: 100 };

/**
 * Name and address of a tier's host number `index`, from 0. They follow from the tier and the
 * number alone, never from a count: a host keeps both when others come and go.
 */
export function derive(network: Network, tier: Tier, index: number) {
  return {
    name: `${tier}${index + 1}`,
    address: formatAddress(network.base + offsets[tier] + index),
  };
}
