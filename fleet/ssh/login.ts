import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import ssh2, { type AnyAuthMethod } from 'ssh2';
import type { FleetHost } from '../inventory.ts';

/** The user's own keys, in the order in which OpenSSH tries them. */
const ownKeys = ['id_rsa', 'id_ecdsa', 'id_ed25519'];

/**
 * Ways to log in, as `ssh` would try them: the key that the inventory names, or the agent
 * (SSH_AUTH_SOCK) and then the user's own keys. A key with a passphrase works through the agent.
 */
export function logins({ user, keyFile }: FleetHost): AnyAuthMethod[] {
  const agent = process.env.SSH_AUTH_SOCK;
  // As OpenSSH does, which does not look at $HOME either.
  const home = userInfo().homedir;
  const files = keyFile
    ? [keyFile.replace(/^~/, home)]
    : ownKeys.map((name) => join(home, '.ssh', name));
  return [
    ...(agent && !keyFile ? [{ type: 'agent' as const, username: user, agent }] : []),
    ...files.flatMap((file) => {
      const key = readKey(file);
      return key ? [{ type: 'publickey' as const, username: user, key }] : [];
    }),
  ];
}

/** A private key that can be used as it is; nothing when it is absent or wants a passphrase. */
function readKey(file: string): Buffer | undefined {
  try {
    const text = readFileSync(file);
    return ssh2.utils.parseKey(text) instanceof Error ? undefined : text;
  } catch {
    return undefined;
  }
}
