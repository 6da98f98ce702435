import { randomBytes } from 'node:crypto';

/** A browser that has loaded a pad's page. */
export interface Visit {
  /** The pad's name as the server settled it, which may differ from the one asked for. */
  readonly padId: string;
  /** Who the visitor is to Etherpad: another token, another author. */
  readonly token: string;
  /** What the browser sends back from now on. */
  readonly cookie: string;
}

/** A token that nobody had before. */
export function newToken(): string {
  return `t.${randomBytes(15).toString('base64url')}`;
}

/**
 * Loads the page of a pad as a browser that was never there does.
 *
 * @param token who the visitor is; a stranger by default
 * @throws Error when the server does not answer with the page.
 */
export async function visit(url: string, pad: string, token = newToken()): Promise<Visit> {
  // Release 3 reads the token from the cookie, earlier ones from the first message.
  const own = `token=${token}`;
  const response = await fetch(new URL(`/p/${encodeURIComponent(pad)}`, url), {
    headers: { Cookie: own },
    signal: AbortSignal.timeout(20_000),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);

  const last = new URL(response.url).pathname.split('/').at(-1) ?? '';
  const given = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { padId: decodeURIComponent(last), token, cookie: [own, ...given].join('; ') };
}
