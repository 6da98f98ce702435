import { apply } from './changeset/apply.ts';
import { type Change, identity, isIdentity, newLength } from './changeset/change.ts';
import { compose } from './changeset/compose.ts';
import { follow } from './changeset/follow.ts';

/** A pad as one editor sees it. The text is `base`, then `sent`, then `unsent`. */
export interface PadDocument {
  /** The server's revision that `base` is. */
  readonly revision: number;
  readonly base: string;
  /** Changes that the server has been given and has not acknowledged. */
  readonly sent: Change | undefined;
  /** Changes made since. */
  readonly unsent: Change;
  readonly text: string;
}

export function openDocument(text: string, revision: number): PadDocument {
  return { revision, base: text, sent: undefined, unsent: identity(text.length), text };
}

/** The editor changes its text. */
export function edit(document: PadDocument, change: Change): PadDocument {
  return {
    ...document,
    unsent: compose(document.unsent, change),
    text: apply(change, document.text),
  };
}

/**
 * Makes `sent` what the server is to be given now: what is unsent, on top of what was sent in vain
 * if the connection broke. `undefined` when there is nothing to send.
 */
export function send(document: PadDocument): PadDocument | undefined {
  const { sent, unsent } = document;
  if (!sent && isIdentity(unsent)) return undefined;
  const all = sent ? compose(sent, unsent) : unsent;
  return { ...document, sent: all, unsent: identity(newLength(all)) };
}

/** The server took what was sent, as `revision`: the same one as before if nothing came of it. */
export function acknowledge(document: PadDocument, revision: number): PadDocument {
  const { sent, base } = document;
  if (!sent) throw new Error(`revision ${revision} acknowledges changes that were never sent`);
  return { ...document, revision, base: apply(sent, base), sent: undefined };
}

/**
 * Somebody else's change, which the server made `revision`. Ours follow it as they will on the
 * server: what was sent stands behind it; what is unsent stands in front, as in Etherpad's editor.
 */
export function receive(document: PadDocument, change: Change, revision: number): PadDocument {
  const { sent, unsent } = document;
  const afterSent = sent ? follow(sent, change, 'following') : change;
  return {
    revision,
    base: apply(change, document.base),
    sent: sent && follow(change, sent, 'applied'),
    unsent: follow(afterSent, unsent, 'following'),
    text: apply(follow(unsent, afterSent, 'applied'), document.text),
  };
}
