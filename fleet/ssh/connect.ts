import ssh2, { type Client, type ConnectConfig, type ServerHostKeyAlgorithm } from 'ssh2';
import { UserError } from '../../generator/errors.ts';
import type { FleetHost } from '../inventory.ts';
import { knownKeys } from './known-keys.ts';
import { logins } from './login.ts';

/**
 * Connects to a host. The caller ends it.
 *
 * @throws UserError when the host's key is not known, or is another than the known one; when the host
 * does not answer within 15 s, or refuses the login.
 */
export async function connect(host: FleetHost): Promise<Client> {
  const verified = host.vagrant ? {} : await onlyKnownKeys(host);
  const client = new ssh2.Client();
  return new Promise((resolve, reject) => {
    client.once('ready', () => resolve(client));
    client.once('error', (error) => {
      client.end();
      reject(refused(host, error));
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

/** Why a host was not reached, and what to do about it. ssh2 tells the phase in `level`. */
function refused(host: FleetHost, error: Error & { readonly level?: string }): UserError {
  const { name, address, user, port } = host;
  const by = `ssh ${user}@${address}`;
  const tried = `ssh -p ${port} ${user}@${address}`;
  const issue = error.message.includes('verification failed')
    ? {
        code: 'host-key-changed',
        message: `${by}: its host key is another than the one in known_hosts.`,
        hint: `If ${name} was set up anew, forget the old key with ssh-keygen -R, and log in once.`,
      }
    : error.level === 'client-authentication'
      ? {
          code: 'login-refused',
          message: `${by}: ${error.message}`,
          hint: `Look why ${tried} is refused. A key with a passphrase must be in the agent.`,
        }
      : {
          code: 'host-unreachable',
          message: `${by}: ${error.message}`,
          hint: `See whether ${name} runs and ${tried} reaches it; a local fleet starts with npm run up.`,
        };
  return new UserError([{ ...issue, where: name }]);
}
