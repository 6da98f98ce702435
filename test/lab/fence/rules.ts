import type { Connection } from 'mysql2/promise';
import type { Server } from './server.ts';
import type { Stage } from './stage.ts';

/** What a rule has to play with: everything is fresh for each rule. */
export interface Cast {
  /** Three web servers with a lease of a minute. */
  readonly one: Server;
  readonly two: Server;
  readonly three: Server;
  readonly admin: Connection;
  readonly open: Stage['open'];
  /** A pad that nobody owns. */
  readonly pad: string;
}

/** Sentences that must hold, each with what throws when it does not. */
export type Rules = Readonly<Record<string, (cast: Cast) => Promise<void>>>;
