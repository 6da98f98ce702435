/** What the web servers saw of one pad. */
export interface PadTraffic {
  /**
   * Addresses of the web servers that served at least one of its requests: `10.88.0.100:9001`. Who
   * was only asked, and named the owner or failed, is not among them.
   */
  readonly servers: ReadonlySet<string>;
  /** How many of its requests were served by a web server. */
  readonly requests: number;
}

/** Where the requests of every pad went. */
export interface Routing {
  /** By pad key: the pad's name as NGINX reads it out of a request. */
  readonly pads: ReadonlyMap<string, PadTraffic>;
  /** How many pads each web server saw, by its address. */
  readonly padsByServer: ReadonlyMap<string, number>;
}

/**
 * Reads from NGINX's log which web servers served the requests of each pad. Requests without a pad, and
 * those that no web server served, do not count. A WebSocket is in the log once it is closed.
 *
 * @param lines of `/var/log/nginx/padfleet.log`
 * @throws Error when a line is not one that the role `nginx` lets NGINX write
 */
export function countRouting(lines: Iterable<string>): Routing {
  const pads = new Map<string, { servers: Set<string>; requests: number }>();
  for (const line of lines) {
    if (line === '') continue;
    const { pad, upstream, status } = read(line);
    const server = unserved.has(status) ? undefined : served(upstream);
    if (pad === '' || server === undefined) continue;
    const traffic = pads.get(pad) ?? { servers: new Set(), requests: 0 };
    traffic.requests += 1;
    traffic.servers.add(server);
    pads.set(pad, traffic);
  }

  const padsByServer = new Map<string, number>();
  for (const { servers } of pads.values()) {
    for (const server of servers) padsByServer.set(server, (padsByServer.get(server) ?? 0) + 1);
  }
  return { pads, padsByServer };
}

/** Nobody was reached, had a lease, or answered in time. Who was asked last did not serve. */
const unserved: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * The last that NGINX asked: a comma stands before the next try, a colon after a redirection. None
 * where a name stands in place of an address: all servers were known to fail.
 */
function served(upstream: string): string | undefined {
  const last = upstream.split(/, | : /).at(-1) ?? '';
  return /:\d+$/.test(last) ? last : undefined;
}

function read(line: string): Readonly<Record<'pad' | 'upstream', string> & { status: number }> {
  let entry: { pad?: unknown; upstream?: unknown; status?: unknown };
  try {
    entry = JSON.parse(line);
  } catch (cause) {
    throw new Error(`Not a line of NGINX's log: ${line}`, { cause });
  }
  const { pad, upstream, status } = entry;
  if (typeof pad !== 'string' || typeof upstream !== 'string' || typeof status !== 'number') {
    throw new Error(`A line of NGINX's log lacks the pad, the web server or the status: ${line}`);
  }
  return { pad, upstream, status };
}
