/** What a run of the playbooks will do to an environment's running hosts. */
export interface Impact {
  readonly environment: string;
  /**
   * `new`: no host was described before. `gone`: none is any more. `unknown`: what was described
   * before cannot be read.
   */
  readonly kind: 'new' | 'gone' | 'known' | 'unknown';
  /** Names of all hosts that there are now. */
  readonly hosts: readonly string[];
  /** How many web hosts there are now. */
  readonly webHosts: number;
  /** Names of web hosts that come and go. */
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
  /** Hosts of any tier with the same name at another address. */
  readonly moves: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** Etherpad's release, by kind and version, when it changes. */
  readonly release?: { readonly from: string; readonly to: string; readonly major: boolean };
  /** Web hosts whose Etherpad restarts, one after the other. */
  readonly restarts: readonly string[];
  /**
   * `restart`: other settings. `port`: it listens elsewhere, and no web host reaches it until it has
   * restarted. `engine`: another server software, which the role refuses. `host`: another host, with
   * no pads on it.
   */
  readonly database?: 'restart' | 'port' | 'engine' | 'host';
  /** Where browsers find the fleet, when that changes. */
  readonly proxyPort?: { readonly from: number; readonly to: number };
  /** Whether Etherpad listens on another port, where NGINX looks only at the end of the run. */
  readonly webPort: boolean;
}

/** Whether nothing at all happens to a running host. */
export function isQuiet(impact: Impact): boolean {
  const { kind, joins, leaves, moves, restarts, database, proxyPort } = impact;
  const lists = [joins, leaves, moves, restarts];
  return (
    kind === 'known' &&
    lists.every(({ length }) => length === 0) &&
    database === undefined &&
    proxyPort === undefined
  );
}
