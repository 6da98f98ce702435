import { inventoryOf } from './hosts.ts';
import type { Project } from './project.ts';

/** Calls Etherpad's HTTP API and gives its `data`. What stands in the query, too, the proxy can read. */
export type Api = (
  name: string,
  fields?: Readonly<Record<string, string>>,
  query?: Readonly<Record<string, string>>,
) => Promise<Readonly<Record<string, unknown>>>;

/**
 * The HTTP API of a local fleet, through its proxy, with the fields in a form.
 *
 * The function throws an Error when Etherpad answers with another code than 0.
 */
export async function apiOf(project: Project, url: string): Promise<Api> {
  const { apiKey } = await inventoryOf(project);
  return async (name, fields = {}, query = {}) => {
    const address = new URL(`/api/1.2.13/${name}`, url);
    address.search = new URLSearchParams(query).toString();
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, apikey: apiKey }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await answer.text();
    const { code, data } = answer.ok ? JSON.parse(text) : {};
    if (code !== 0) throw new Error(`${name} answered ${answer.status}: ${text.slice(0, 200)}`);
    return data ?? {};
  };
}
