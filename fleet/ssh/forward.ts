import type { Duplex } from 'node:stream';
import type { Client } from 'ssh2';

/**
 * A connection that the host makes for us, to an address that it can reach.
 *
 * @throws Error when nothing answers there.
 */
export function forward(client: Client, address: string, port: number): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    client.forwardOut('127.0.0.1', 0, address, port, (error, channel) => {
      if (error) reject(new Error(`${address}:${port} does not answer there: ${error.message}`));
      else resolve(channel);
    });
  });
}
