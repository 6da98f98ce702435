import type { PadVerdict } from './check.ts';
import type { ClientCost } from './cost.ts';
import type { Edit } from './journal.ts';
import type { Storm, Story } from './run.ts';
import { greatest, percentile } from './statistics.ts';

/** A token, and the pad it belongs to. */
export interface PadToken {
  readonly pad: string;
  readonly token: string;
}

/** How many edits were made, and what came of them. */
export interface EditCount {
  readonly typed: number;
  readonly acknowledged: number;
}

/** What a storm showed: the JSON that `npm run storm -- --json` writes. Times are milliseconds. */
export interface StormReport {
  /** Nothing lost, doubled or broken, nobody out or astray. */
  readonly ok: boolean;
  readonly url: string;
  readonly release: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** How long was typed, in seconds. */
  readonly seconds: number;
  /** From one edit of an editor to its next; 0: as fast as answers came. */
  readonly interval: number;
  readonly pads: number;
  readonly editors: EditCount & {
    readonly count: number;
    /** Edits acknowledged each second while typing went on. */
    readonly perSecond: number;
    /** How long edits waited, from typing to acknowledgement. */
    readonly wait: { readonly p50: number; readonly p95: number; readonly longest: number };
    /**
     * The longest pause of an editor: what the edit that waited longest waited beyond the median of
     * all. An edit that was never acknowledged waited until it was given up.
     */
    readonly pause: number;
    /** The longest time without an acknowledgement to an editor who had one before and after, beyond `interval`. */
    readonly silence: number;
    readonly reconnects: { readonly total: number; readonly most: number };
  };
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
  const seconds = (typing.to - typing.from) / 1000;
  const of = (kind: Story['kind']) => stories.filter((story) => story.kind === kind);
  const [editors, viewers, writers] = [of('editor'), of('viewer'), of('writer')];
  const editorsEdits = editors.flatMap(({ edits }) => edits);
  const writersEdits = writers.flatMap(({ edits }) => edits);
  const waits = editorsEdits.filter(({ acknowledged }) => acknowledged).map(waitOf);
  const inTime = ({ acknowledged, ended = 0 }: Edit) => acknowledged && ended <= typing.to;
  const longest = greatest(editorsEdits.map(waitOf));
  const p50 = percentile(waits, 0.5);
  const reconnects = editors.map((story) => story.reconnects);
  const perPad = <K extends keyof PadVerdict>(key: K) =>
    verdicts.flatMap((verdict) =>
      (verdict[key] as readonly string[]).map((item) => ({ pad: verdict.pad, item })),
    );

  const findings = {
    lost: perPad('lost').map(({ pad, item }) => ({ pad, token: item })),
    duplicated: perPad('duplicated').map(({ pad, item }) => ({ pad, token: item })),
    histories: perPad('history').map(({ pad, item }) => ({ pad, problem: item })),
    astray: perPad('astray').map(({ pad, item }) => ({ pad, name: item })),
    out: stories.flatMap(({ name, kind, pad, out }) =>
      out === undefined ? [] : [{ name, kind, pad, reason: out }],
    ),
  };
  return {
    ok: Object.values(findings).every((found) => found.length === 0),
    url: plan.url,
    release: plan.release,
    startedAt: storm.startedAt.toISOString(),
    seconds,
    interval: plan.interval,
    pads: storm.pads.length,
    editors: {
      count: editors.length,
      ...count(editorsEdits),
      perSecond: editorsEdits.filter(inTime).length / seconds,
      wait: { p50, p95: percentile(waits, 0.95), longest },
      pause: Math.max(0, longest - p50),
      silence: greatest(editors.map(({ edits }) => longestGap(edits) - plan.interval)),
      reconnects: { total: reconnects.reduce((a, b) => a + b, 0), most: greatest(reconnects) },
    },
    viewers: {
      count: viewers.length,
      reconnects: viewers.reduce((total, story) => total + story.reconnects, 0),
    },
    writers: {
      count: writers.length,
      ...count(writersEdits),
      longest: greatest(writersEdits.map(waitOf)),
    },
    ...findings,
    unheard: perPad('unheard').length,
    left,
    client: storm.client,
  };
}

function count(edits: readonly Edit[]): EditCount {
  const acknowledged = edits.filter((edit) => edit.acknowledged).length;
  return { typed: edits.length, acknowledged };
}

function waitOf({ typed, ended }: Edit): number {
  return ended === undefined ? 0 : ended - typed;
}

/** The longest time between two acknowledgements. */
function longestGap(edits: readonly Edit[]): number {
  const times = edits.flatMap(({ ended, acknowledged }) =>
    acknowledged && ended !== undefined ? [ended] : [],
  );
  return greatest(times.slice(1).map((time, index) => time - (times[index] as number)));
}
