import { setTimeout as sleep } from 'node:timers/promises';
import type { Pad, WatchedPad } from '../pad/client.ts';
import type { Journal } from './journal.ts';
import { placeEdit } from './place.ts';
import { tokenOf } from './token.ts';

interface Anybody {
  readonly name: string;
  /** The pad's name. */
  readonly pad: string;
  readonly journal: Journal;
  /** Why the pad did not open. */
  readonly refused?: string;
}

export interface StormEditor extends Anybody {
  readonly kind: 'editor';
  readonly open?: Pad;
}

export interface StormViewer extends Anybody {
  readonly kind: 'viewer';
  readonly open?: WatchedPad;
}

/** Writes by the HTTP API, and has nothing open. */
export interface StormWriter extends Anybody {
  readonly kind: 'writer';
  readonly open?: never;
}

/** Somebody in a storm. */
export type Participant = StormEditor | StormViewer | StormWriter;

/** How fast somebody writes, and until when. */
export interface Pace {
  /** Milliseconds from one edit to the next; 0: as soon as the one before is acknowledged. */
  readonly interval: number;
  readonly stop: AbortSignal;
}

/** Appends to a pad by the HTTP API; rejects unless Etherpad says that it is done. */
export type Append = (pad: string, text: string) => Promise<void>;

/** One edit of so many ends a line, so that changesets of several lines are made, too. */
const line = 4;

/** Types into the pad until told to stop or put out, without waiting for answers. */
export async function typeInto(
  pad: Pad,
  { name, journal }: StormEditor,
  { interval, stop }: Pace,
): Promise<void> {
  // Editors do not type in step.
  await sleep(Math.random() * interval);
  while (!stop.aborted && !pad.ended()) {
    const token = tokenOf(name, journal.edits.length + 1);
    const { at, removed } = placeEdit(pad.text(), Math.random);
    const text = Math.random() < 1 / line ? `${token}\n` : token;
    const noted = journal.note(token, pad.edit(at, removed, text));
    await (interval === 0 ? noted : sleep(interval));
  }
}

/** Appends to the pad, one after another: a program waits for the answer. */
export async function appendTo(
  append: Append,
  { name, pad, journal }: StormWriter,
  { interval, stop }: Pace,
): Promise<void> {
  while (!stop.aborted) {
    const token = tokenOf(name, journal.edits.length + 1);
    await Promise.all([journal.note(token, append(pad, token)), sleep(interval)]);
  }
}
