import ssh2, { type Client, type ConnectConfig, type ServerHostKeyAlgorithm } from 'ssh2';
import { UserError } from '../../generator/errors.ts';
import type { FleetHost } from '../inventory.ts';
import { knownKeys } from './known-keys.ts';
import { logins } from './login.ts';

/**
 * Connects to a host. The caller ends it.
 *
 * @throws UserError when the host's key is not known, or is another than the known one.
 * @throws Error when the host does not answer within 15 s, or refuses the login.
 */
export async function connect(host: FleetHost): Promise<Client> {
  const verified = host.vagrant ? {} : await onlyKnownKeys(host);
  const client = new ssh2.Client();
  return new Promise((resolve, reject) => {
    client.once('ready', () => resolve(client));
    client.once('error', (error) => {
      client.end();
      reject(new Error(`ssh ${host.user}@${host.address}: ${reason(error)}`));
    });
    // Without a listener, an error after the login would end the process.
    client.on('error', () => {});
    client.connect({
      host: host.address,
      port: host.port,
      username: host.user,
      authHandler: logins(host),
      readyTimeout: 15_000,
      keepaliveInterval: 10_000,
      ...verified,
    });
  });
}

/** Takes the host's key only if `known_hosts` has it, and asks for a kind of key that it has. */
async function onlyKnownKeys(host: FleetHost): Promise<ConnectConfig> {
  const known = await knownKeys(host.address, host.port);
  if (known.length === 0) throw unknownHost(host);
  const algorithms = known.flatMap(({ type }) =>
    type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256'] : [type],
  ) as ServerHostKeyAlgorithm[];
  return {
    algorithms: { serverHostKey: [...new Set(algorithms)] },
    hostVerifier: (key: Buffer) => known.some((one) => one.key === key.toString('base64')),
  };
}

function unknownHost({ name, address, port }: FleetHost): UserError {
  return new UserError([
    {
      code: 'unknown-host-key',
      message: `${name} (${address}) is not in known_hosts.`,
      hint: `Log in once with ssh -p ${port} ${address}, and compare its key before you say yes.`,
    },
  ]);
}

function reason({ message }: Error): string {
  if (!message.includes('verification failed')) return message;
  return 'its host key is another than the one in known_hosts';
}
