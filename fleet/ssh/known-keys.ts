import { run } from '../lab/run.ts';

/** A host's public key, as `known_hosts` has it. */
export interface KnownKey {
  /** Such as `ssh-ed25519`. */
  readonly type: string;
  /** Base64. */
  readonly key: string;
}

/**
 * The keys by which this user knows a host. `ssh-keygen` reads the file, because the names in it
 * may be hashed. Certificates of an authority for hosts are not looked at.
 */
export async function knownKeys(address: string, port: number): Promise<KnownKey[]> {
  const name = port === 22 ? address : `[${address}]:${port}`;
  const { stdout } = await run(['ssh-keygen', '-F', name], { timeout: 10_000 });
  return readKeys(stdout);
}

/** Reads lines of `known_hosts`, of one host. */
export function readKeys(lines: string): KnownKey[] {
  return lines
    .split('\n')
    .filter((line) => line !== '' && !/^[#@]/.test(line))
    .flatMap((line) => {
      const [, type, key] = line.split(' ');
      return type && key ? [{ type, key }] : [];
    });
}
