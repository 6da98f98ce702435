import type { Client } from 'ssh2';
import { requestFrom } from '../ssh/request.ts';
import type { ProxyAddress } from '../verify/delete-pad.ts';
import type { Append } from './participant.ts';

/**
 * Writes by Etherpad's HTTP API, through the proxy: through SSH and in a form, so that nobody hears
 * or logs the key. Never a second time: what got no answer may have been written.
 */
export function appendThrough(client: Client, proxy: ProxyAddress, apiKey: string): Append {
  return async (pad, text) => {
    const { status, body } = await requestFrom(client, {
      ...proxy,
      // The version that brought `appendText`.
      path: `/api/1.2.13/appendText?padID=${encodeURIComponent(pad)}`,
      form: { apikey: apiKey, text },
    });
    if (status !== 200 || JSON.parse(body).code !== 0) {
      throw new Error(`appendText answered ${status}: ${body.slice(0, 200)}`);
    }
  };
}
