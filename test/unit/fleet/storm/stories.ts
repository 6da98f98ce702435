import type { StoredPad } from '../../../../fleet/database.ts';
import { apply } from '../../../../fleet/pad/changeset/apply.ts';
import { splice } from '../../../../fleet/pad/changeset/change.ts';
import { pack } from '../../../../fleet/pad/changeset/pack.ts';
import type { Storm, Story } from '../../../../fleet/storm/story.ts';

/** A pad as the database has it. */
export interface Found {
  readonly stored: StoredPad;
  readonly revisions: ReadonlyMap<number, string>;
}

/**
 * A pad with its history as Etherpad stores it: a greeting, then each text put where it belongs.
 * Changesets as the client packs them; the pool is the pad's own, with one author.
 */
export function history(...edits: readonly (readonly [at: number, text: string])[]): Found {
  const author = JSON.stringify([['author', 'a.one']]);
  let text = '\n';
  const changesets = [[0, 'Welcome\n'] as const, ...edits].map(([at, written]) => {
    const change = splice(text.length, at, 0, written, author);
    const { changeset } = pack(change, text);
    text = apply(change, text);
    return changeset;
  });
  const pool = { numToAttrib: { 0: ['author', 'a.one'] }, nextNum: 1 } as const;
  return {
    stored: { head: changesets.length - 1, text, pool },
    revisions: new Map(changesets.entries()),
  };
}

/** An editor `A` of pad `p`, who typed these tokens, one each second from second 1 on. */
export function editor(tokens: readonly string[], more: Partial<Story> = {}): Story {
  const edits = tokens.map((token, index) => ({
    token,
    typed: 1000 * (index + 1),
    ended: 1000 * (index + 1) + 40,
    acknowledged: true,
  }));
  return { name: 'A', kind: 'editor', pad: 'p', edits, reconnects: 0, ...more };
}

/** A storm of 10 s on pad `p`. */
export function stormOf(...stories: readonly Story[]): Storm {
  return {
    plan: {
      url: 'http://10.88.0.10',
      release: '1.8.14',
      editors: 1,
      pads: 1,
      seconds: 10,
      viewers: 0,
      writers: 0,
      interval: 1000,
    },
    startedAt: new Date('2026-01-01T00:00:00Z'),
    typing: { from: 1000, to: 11_000 },
    pads: ['p'],
    stories,
    client: { cpu: 0.1, memory: 100, lateP99: 12 },
  };
}
