import type { Client } from 'ssh2';
import { requestFrom } from '../ssh/request.ts';

/** @throws Error unless the start page comes. */
export async function startPage(url: string): Promise<string> {
  const { status } = await get(new URL('/', url));
  return `${url} answered ${status}`;
}

/**
 * Asks a web host itself for the page of a pad that nobody has: Etherpad looks it up in the
 * database. Never a pad in use, since a server that looked at one may later write its old text back.
 *
 * @throws Error unless the page comes.
 */
export async function ownPage(
  client: Client,
  {
    name,
    address,
    port,
  }: { readonly name: string; readonly address: string; readonly port: number },
): Promise<string> {
  const path = `/p/verify-${name}-${Date.now().toString(36)}`;
  const { status, body } = await requestFrom(client, { address, port, path });
  if (status !== 200) throw new Error(`${address}:${port}${path} answered ${status}`);
  return `${address}:${port} answered ${status}, ${body.length} characters`;
}

/** @throws Error unless timeslider and exports of the pad come, with this text. */
export async function history(
  url: string,
  pad: string,
  { revision, text }: { readonly revision: number; readonly text: string },
): Promise<string> {
  const page = (path: string) => get(new URL(`/p/${encodeURIComponent(pad)}/${path}`, url));
  await page('timeslider');
  const latest = await page('export/txt');
  const rebuilt = await page(`${revision}/export/txt`);
  if (latest.text !== text) throw new Error('the export has another text than the clients');
  if (rebuilt.text !== text) {
    throw new Error(`revision ${revision} rebuilt from its history has another text`);
  }
  return `timeslider, export, and revision ${revision} rebuilt from its history`;
}

async function get(url: URL): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
  return { status: response.status, text: await response.text() };
}
