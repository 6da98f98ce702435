import type { Client } from 'ssh2';
import { requestFrom } from '../ssh/request.ts';

/** The proxy, as seen from its own host. */
export interface ProxyAddress {
  readonly address: string;
  readonly port: number;
}

/**
 * Deletes a pad by Etherpad's HTTP API. Through the proxy, so that the server that holds the pad
 * does it; through SSH and in a form, so that nobody hears or logs the key.
 *
 * @throws Error unless Etherpad says that it is done.
 */
export async function deletePad(
  client: Client,
  proxy: ProxyAddress,
  { pad, apiKey }: { readonly pad: string; readonly apiKey: string },
): Promise<void> {
  const path = `/api/1/deletePad?padID=${encodeURIComponent(pad)}`;
  const { status, body } = await requestFrom(client, { ...proxy, path, form: { apikey: apiKey } });
  if (status !== 200 || JSON.parse(body).code !== 0) {
    throw new Error(`deletePad answered ${status}: ${body.slice(0, 200)}`);
  }
}
