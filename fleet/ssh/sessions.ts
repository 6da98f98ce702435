import type { Client } from 'ssh2';
import type { FleetHost } from '../inventory.ts';
import { connect } from './connect.ts';

/** SSH connections that several checks share, each made when it is first needed. */
export interface Sessions {
  to(host: FleetHost): Promise<Client>;
  end(): Promise<void>;
}

export function openSessions(): Sessions {
  const clients = new Map<string, Promise<Client>>();
  return {
    to(host) {
      const client = clients.get(host.name) ?? connect(host);
      clients.set(host.name, client);
      return client;
    },
    async end() {
      for (const client of await Promise.allSettled(clients.values())) {
        if (client.status === 'fulfilled') client.value.end();
      }
    },
  };
}
