import type { PadVerdict } from './check.ts';
import type { ClientCost } from './cost.ts';
import {
  countEdits,
  countReconnects,
  type EditCount,
  type EditorFigures,
  measureEditors,
  waitOf,
} from './figures.ts';
import { greatest } from './statistics.ts';
import type { Storm, Story } from './story.ts';

/** A token, and the pad it belongs to. */
export interface PadToken {
  readonly pad: string;
  readonly token: string;
}

/** What a storm showed: the JSON that `npm run storm -- --json` writes. Times are milliseconds. */
export interface StormReport {
  /** Nothing lost, doubled or broken, nobody out or astray. */
  readonly ok: boolean;
  readonly url: string;
  readonly release: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** When all had joined, and typing began, ISO 8601. */
  readonly typingAt: string;
  /** How long was typed, in seconds. */
  readonly seconds: number;
  /** From one edit of an editor to its next; 0: as fast as answers came. */
  readonly interval: number;
  readonly pads: number;
  readonly editors: EditorFigures;
  readonly viewers: { readonly count: number; readonly reconnects: number };
  /** By the HTTP API. Not acknowledged: failed, or nobody knows. */
  readonly writers: EditCount & { readonly count: number; readonly longest: number };
  readonly lost: readonly PadToken[];
  readonly duplicated: readonly PadToken[];
  /** In the database without an acknowledgement, which is no harm. */
  readonly unheard: number;
  readonly histories: readonly { readonly pad: string; readonly problem: string }[];
  /** Who saw another text in the end than the database has. */
  readonly astray: readonly { readonly pad: string; readonly name: string }[];
  /** Who did not get in, or was put out: a browser would have to reload. */
  readonly out: readonly (Pick<Story, 'name' | 'kind' | 'pad'> & { readonly reason: string })[];
  /** Pads of the storm that are still there, but were to be deleted. */
  readonly left: readonly string[];
  /** What this client itself took. */
  readonly client: ClientCost;
}

/**
 * Puts together what happened, and what the database has of it.
 *
 * @param left pads that could not be deleted
 */
export function reportStorm(
  storm: Storm,
  verdicts: readonly PadVerdict[],
  left: readonly string[],
): StormReport {
  const { plan, stories, typing } = storm;
  const of = (kind: Story['kind']) => stories.filter((story) => story.kind === kind);
  const [viewers, writers] = [of('viewer'), of('writer')];
  const written = writers.flatMap(({ edits }) => edits);
  const findings = {
    lost: verdicts.flatMap(({ pad, lost }) => lost.map((token) => ({ pad, token }))),
    duplicated: verdicts.flatMap(({ pad, duplicated }) =>
      duplicated.map((token) => ({ pad, token })),
    ),
    histories: verdicts.flatMap(({ pad, history }) => history.map((problem) => ({ pad, problem }))),
    astray: verdicts.flatMap(({ pad, astray }) => astray.map((name) => ({ pad, name }))),
    out: stories.flatMap(({ name, kind, pad, out }) =>
      out === undefined ? [] : [{ name, kind, pad, reason: out }],
    ),
  };
  return {
    ok: Object.values(findings).every((found) => found.length === 0),
    url: plan.url,
    release: plan.release,
    startedAt: storm.startedAt.toISOString(),
    typingAt: new Date(storm.startedAt.getTime() + typing.from).toISOString(),
    seconds: (typing.to - typing.from) / 1000,
    interval: plan.interval,
    pads: storm.pads.length,
    editors: measureEditors(of('editor'), storm),
    viewers: { count: viewers.length, reconnects: countReconnects(viewers) },
    writers: {
      count: writers.length,
      ...countEdits(written),
      longest: greatest(written.map(waitOf)),
    },
    ...findings,
    unheard: verdicts.flatMap(({ unheard }) => unheard).length,
    left,
    client: storm.client,
  };
}
