import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import type { Client } from 'ssh2';
import { forward } from './forward.ts';

/** What to ask, of a server that listens where only the host can reach it. */
export interface Request {
  readonly address: string;
  readonly port: number;
  /** With its query. */
  readonly path: string;
  /** Fields of a form: sent by POST, where logs do not show them. */
  readonly form?: Readonly<Record<string, string>>;
}

/** An answer to it. */
export interface Response {
  readonly status: number;
  readonly body: string;
}

/**
 * Makes one HTTP request from a host, through SSH.
 *
 * @throws Error when nothing answers within 20 s.
 */
export async function requestFrom(
  client: Client,
  { address, port, path, form }: Request,
): Promise<Response> {
  const channel = await forward(client, address, port);
  const body = form ? new URLSearchParams(form).toString() : undefined;
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        host: address,
        port,
        path,
        method: form ? 'POST' : 'GET',
        headers: {
          Connection: 'close',
          ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
        },
        // ssh2's channel is a stream like a socket, and all that HTTP needs of one.
        createConnection: () => channel as Socket,
        signal: AbortSignal.timeout(20_000),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
