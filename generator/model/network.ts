/** An IPv4 network, as numbers. */
export interface Network {
  /** The network's own address, as an unsigned 32-bit number. */
  readonly base: number;
  /** How many addresses it has, with the network's own and the broadcast address. */
  readonly size: number;
  /** Bits of the network, 0 to 32. */
  readonly prefix: number;
}

/**
 * `10.88.0.1` as an unsigned 32-bit number; `undefined` when it is no IPv4 address. Leading zeros
 * are refused: some programs read `010` as eight.
 */
export function parseAddress(text: string): number | undefined {
  if (!/^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/.test(text)) return undefined;
  const bytes = text.split('.').map(Number);
  if (bytes.some((byte) => byte > 255)) return undefined;
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** The address of a number: the other way round. */
export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}

/**
 * The network that `10.88.0.0/24` names, or the one that an address in it such as `10.88.0.7/24`
 * means; `undefined` when the text is not of that form.
 */
export function parseNetwork(text: string): Network | undefined {
  const [, address = '', bits = ''] = /^([\d.]+)\/(0|[1-9]\d?)$/.exec(text) ?? [];
  const inside = parseAddress(address);
  const prefix = Number(bits);
  if (inside === undefined || prefix > 32) return undefined;
  const size = 2 ** (32 - prefix);
  return { base: inside - (inside % size), size, prefix };
}

/** `10.88.0.0/24`. */
export function formatNetwork(network: Network): string {
  return `${formatAddress(network.base)}/${network.prefix}`;
}

/** Whether the address is one of the network's, its own and the broadcast address included. */
export function contains(network: Network, address: number): boolean {
  return address >= network.base && address < network.base + network.size;
}

/**
 * Networks that routers of the Internet do not carry, and that servers may use among themselves:
 * RFC 1918 (private) and RFC 6598 (shared by carriers, used by overlay networks).
 */
export const privateNetworks: readonly string[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
];

const parsedPrivate = privateNetworks.flatMap((text) => parseNetwork(text) ?? []);

/** Whether the Internet cannot reach the address. */
export function isPrivate(address: number): boolean {
  return parsedPrivate.some((network) => contains(network, address));
}
