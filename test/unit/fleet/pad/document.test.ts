import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apply } from '../../../../fleet/pad/changeset/apply.ts';
import { type Change, splice } from '../../../../fleet/pad/changeset/change.ts';
import { follow } from '../../../../fleet/pad/changeset/follow.ts';
import {
  acknowledge,
  edit,
  openDocument,
  type PadDocument,
  receive,
  send,
} from '../../../../fleet/pad/document.ts';

/** What a server keeps: revision n is the text after the first n changes. */
interface Server {
  text: string;
  readonly history: { readonly change: Change; readonly author: number }[];
}

/** As an Etherpad server takes in a change that was made for an older revision. */
function commit(server: Server, author: number, change: Change, baseRevision: number): void {
  const rebased = server.history
    .slice(baseRevision)
    .reduce((mine, { change: applied }) => follow(applied, mine, 'applied'), change);
  server.text = apply(rebased, server.text);
  server.history.push({ change: rebased, author });
}

/** One more revision from the server. */
function hear(document: PadDocument, author: number, server: Server): PadDocument {
  const told = server.history[document.revision];
  if (!told) return document;
  const revision = document.revision + 1;
  return told.author === author
    ? acknowledge(document, revision)
    : receive(document, told.change, revision);
}

const step = fc.record({
  author: fc.nat({ max: 2 }),
  does: fc.constantFrom('type', 'type', 'send', 'hear', 'hear'),
  at: fc.nat({ max: 40 }),
  removed: fc.nat({ max: 4 }),
  text: fc.string({ unit: fc.constantFrom('a', 'b', '\n', '𝄞'), maxLength: 4 }),
});

describe('a document that several edit', () => {
  test('comes to one text for all, however their messages cross', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const start = 'some text\nof two lines\n';
        const server: Server = { text: start, history: [] };
        const documents = [0, 1, 2].map(() => openDocument(start, 0));
        const act = (author: number, change: (document: PadDocument) => PadDocument) => {
          documents[author] = change(documents[author] as PadDocument);
        };
        const sendAll = (author: number) =>
          act(author, (document) => {
            const next = document.sent ? undefined : send(document);
            if (!next?.sent) return document;
            commit(server, author, next.sent, document.revision);
            return next;
          });

        for (const { author, does, at, removed, text } of steps) {
          if (does === 'send') sendAll(author);
          else if (does === 'hear') act(author, (document) => hear(document, author, server));
          else
            act(author, (document) => {
              const { length } = document.text;
              const from = Math.min(at, length - 1);
              const gone = Math.min(removed, length - 1 - from);
              return edit(document, splice(length, from, gone, text, '[]'));
            });
        }
        // Until nobody has anything to say or to hear: what was sent, then what was not.
        for (let round = 0; round < 2; round += 1) {
          for (const author of documents.keys()) {
            for (const _ of server.history) act(author, (d) => hear(d, author, server));
            sendAll(author);
          }
        }
        for (const author of documents.keys()) {
          for (const _ of server.history) act(author, (d) => hear(d, author, server));
        }

        for (const document of documents) {
          expect(document.text).toBe(server.text);
          expect(document.base).toBe(server.text);
          expect(document.sent).toBeUndefined();
        }
      }),
    );
  });

  test('sends again what was sent in vain, with what came since', () => {
    const typed = edit(openDocument('\n', 0), splice(1, 0, 0, 'a', '[]'));
    const sent = send(typed) as PadDocument;
    const more = edit(sent, splice(2, 1, 0, 'b', '[]'));
    const again = send(more);
    expect(again?.sent && apply(again.sent, '\n')).toBe('ab\n');
    expect(again?.text).toBe('ab\n');
  });

  test('has nothing to send before somebody types', () => {
    expect(send(openDocument('\n', 0))).toBeUndefined();
  });

  test('is acknowledged only what it sent', () => {
    expect(() => acknowledge(openDocument('\n', 0), 1)).toThrow('never sent');
  });
});
