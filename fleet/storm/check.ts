import type { Connection } from 'mysql2/promise';
import { type StoredPad, storedPad, storedRevisions } from '../database.ts';
import { checkHistory } from './history.ts';
import type { Storm, Story } from './story.ts';
import { countTokens } from './token.ts';

/** What the database has of a pad that was stormed. */
export interface PadVerdict {
  readonly pad: string;
  /** Acknowledged, and not in the pad's text. */
  readonly lost: readonly string[];
  /** In the pad's text more than once, acknowledged or not. */
  readonly duplicated: readonly string[];
  /** In the pad's text without an acknowledgement: that got lost on its way, and harms nobody. */
  readonly unheard: readonly string[];
  /** What is wrong with its history, as sentences. */
  readonly history: readonly string[];
  /** Who saw another text in the end than the database has. */
  readonly astray: readonly string[];
}

/** Looks in the database for what the storm's pads must have. */
export async function checkStorm(
  { pads, stories }: Storm,
  connection: Connection,
): Promise<readonly PadVerdict[]> {
  const verdicts: PadVerdict[] = [];
  for (const pad of pads) {
    const stored = await storedPad(connection, pad);
    const revisions = await storedRevisions(connection, pad);
    const own = stories.filter((story) => story.pad === pad);
    verdicts.push(checkPad(pad, own, { stored, revisions }));
  }
  return verdicts;
}

/**
 * @param stories of those who had the pad
 * @param found what the database has of it
 */
export function checkPad(
  pad: string,
  stories: readonly Story[],
  found: {
    readonly stored: StoredPad | undefined;
    readonly revisions: ReadonlyMap<number, string>;
  },
): PadVerdict {
  const counts = countTokens(found.stored?.text ?? '');
  const edits = stories.flatMap((story) => story.edits);
  const tokens = (holds: (count: number, acknowledged: boolean) => boolean) =>
    edits
      .filter(({ token, acknowledged }) => holds(counts.get(token) ?? 0, acknowledged))
      .map(({ token }) => token);
  return {
    pad,
    lost: tokens((count, acknowledged) => acknowledged && count === 0),
    duplicated: tokens((count) => count > 1),
    unheard: tokens((count, acknowledged) => !acknowledged && count > 0),
    history: found.stored
      ? checkHistory(found.stored, found.revisions)
      : ['the database has no such pad'],
    astray: stories
      .filter(({ text }) => text !== undefined && text !== found.stored?.text)
      .map(({ name }) => name),
  };
}
