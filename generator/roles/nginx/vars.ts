import type { Defaults } from '../../ansible/role.ts';

/** A web server that requests are handed to. */
export interface NginxWebServer {
  /** Host name, such as `web1`. */
  readonly name: string;
  /** IPv4 address on the environment's network. */
  readonly address: string;
  /** TCP port that Etherpad listens on. */
  readonly port: number;
}

/** Variables of the role `nginx`. */
export interface NginxVars {
  /**
   * Every web server of the environment. Which one is asked first about a pad follows from the pad's
   * name and from the addresses and ports in this list, not from their order.
   */
  readonly nginx_web_servers: readonly NginxWebServer[];
  /** TCP port that browsers come to. */
  readonly nginx_port?: number;
  /** Largest request body, in MiB: bounds the files that can be imported into a pad. */
  readonly nginx_upload_mb?: number;
  /** Disk space for cached static files, in MiB. */
  readonly nginx_cache_mb?: number;
  /** Connections of one worker process, both sides counted: an open pad needs two. */
  readonly nginx_worker_connections?: number;
  /** TCP port, on the loopback address only, at which NGINX tells the configuration it runs. */
  readonly nginx_status_port?: number;
}

/** Default values of the role `nginx`. */
export const defaults: Defaults<NginxVars> = {
  nginx_port: 80,
  nginx_upload_mb: 50,
  nginx_cache_mb: 256,
  nginx_worker_connections: 8192,
  nginx_status_port: 8180,
};
