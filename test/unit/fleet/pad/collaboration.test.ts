import { describe, expect, test } from '@jest/globals';
import { type Collaboration, collaborate } from '../../../../fleet/pad/collaboration.ts';
import type { RevisionMessage } from '../../../../fleet/pad/messages.ts';

const vars = {
  userId: 'a.me',
  readonly: false,
  readOnlyId: 'r.1',
  collab_client_vars: { rev: 4, initialAttributedText: { text: 'text\n' } },
};
const others = { numToAttrib: { 0: ['author', 'a.other'] }, nextNum: 1 } as const;

/** Somebody else writes `!` in front. */
function told(newRev: number, length: number, more: Partial<RevisionMessage> = {}) {
  const changeset = `Z:${length.toString(36)}>1*0+1$!`;
  return {
    type: 'NEW_CHANGES',
    newRev,
    changeset,
    apool: others,
    author: 'a.other',
    ...more,
  } as const;
}

/** Resolves with what became of an edit so far. */
function state(edit: Promise<number>): Promise<number | string> {
  const later = new Promise<string>((resolve) => setImmediate(resolve, 'waiting'));
  return Promise.race([edit.catch((error: Error) => error.message), later]);
}

function typed(collaboration: Collaboration, text = 'my '): Promise<number> {
  return collaboration.edit(0, 0, text);
}

describe('an editor', () => {
  test('sends the change with its author, once', () => {
    const editor = collaborate(vars, false);
    void typed(editor);
    expect(editor.next()).toEqual({
      type: 'USER_CHANGES',
      baseRev: 4,
      changeset: 'Z:5>3*0+3$my ',
      apool: { numToAttrib: { 0: ['author', 'a.me'] }, nextNum: 1 },
    });
    void typed(editor);
    expect(editor.next()).toBeUndefined();
  });

  test('has an edit acknowledged by the revision that took it, and no other', async () => {
    const editor = collaborate(vars, false);
    const first = typed(editor);
    editor.next();
    const second = typed(editor);
    editor.take(told(5, 5));
    expect(await state(first)).toBe('waiting');
    editor.take({ type: 'ACCEPT_COMMIT', newRev: 6 });
    expect(await state(first)).toBe(6);
    expect(await state(second)).toBe('waiting');
    expect(editor.next()?.baseRev).toBe(6);
    // In front of what was sent, behind what was not: as the server and Etherpad's page have it.
    expect(editor.document().text).toBe('my !my text\n');
  });

  test('takes a revision that it is told twice only once', () => {
    const editor = collaborate(vars, false);
    editor.take(told(5, 5));
    editor.take(told(5, 5));
    expect(editor.document().text).toBe('!text\n');
  });

  test('notices that a revision is missing', () => {
    const editor = collaborate(vars, false);
    expect(() => editor.take(told(6, 5))).toThrow('revision 6 came after revision 4');
  });

  test('does not take away the last line break', () => {
    const editor = collaborate(vars, false);
    expect(() => editor.edit(4, 1, '')).toThrow(RangeError);
    expect(() => editor.edit(5, 0, 'x')).toThrow(RangeError);
    expect(() => editor.edit(-1, 0, 'x')).toThrow(RangeError);
  });

  test('tells everybody who waits when there is no hope', async () => {
    const editor = collaborate(vars, false);
    const sent = typed(editor);
    editor.next();
    const unsent = typed(editor);
    editor.abandon(new Error('closed'));
    expect(await state(sent)).toBe('closed');
    expect(await state(unsent)).toBe('closed');
  });
});

describe('an editor whose connection broke', () => {
  test('waits until it is told what it missed, then sends again what was lost', async () => {
    const editor = collaborate(vars, false);
    const lost = typed(editor);
    editor.next();
    editor.interrupt();
    expect(editor.next()).toBeUndefined();
    editor.take(told(5, 5, { type: 'CLIENT_RECONNECT', headRev: 6 }));
    expect(editor.next()).toBeUndefined();
    editor.take(told(6, 6, { type: 'CLIENT_RECONNECT', headRev: 6 }));
    expect(editor.next()).toMatchObject({ baseRev: 6 });
    expect(editor.document().text).toBe('!!my text\n');
    editor.take({ type: 'ACCEPT_COMMIT', newRev: 7 });
    expect(await state(lost)).toBe(7);
  });

  test('does not send again what the server has already taken', async () => {
    const editor = collaborate(vars, false);
    const taken = typed(editor);
    const sent = editor.next();
    editor.interrupt();
    editor.take({
      type: 'CLIENT_RECONNECT',
      newRev: 5,
      headRev: 5,
      changeset: sent?.changeset ?? '',
      apool: sent?.apool ?? others,
      author: 'a.me',
    });
    expect(await state(taken)).toBe(5);
    expect(editor.next()).toBeUndefined();
    // Etherpad 1.8.14 tells the same revision once more with the next one.
    void typed(editor, 'x');
    editor.next();
    editor.take({ type: 'ACCEPT_COMMIT', newRev: 5 });
    expect(editor.document()).toMatchObject({ revision: 5, text: 'xmy text\n' });
  });

  test('goes on at once when nothing was missed', () => {
    const editor = collaborate(vars, false);
    editor.interrupt();
    editor.take({ type: 'CLIENT_RECONNECT', noChanges: true, newRev: 4 });
    void typed(editor);
    expect(editor.next()).toBeDefined();
  });

  test('notices that the server made something else of its change', () => {
    const editor = collaborate(vars, false);
    void typed(editor);
    editor.next();
    editor.interrupt();
    const other = told(5, 5, { type: 'CLIENT_RECONNECT', headRev: 5, author: 'a.me' });
    expect(() => editor.take(other)).toThrow('another text');
  });
});

describe('an acknowledgement without a new revision', () => {
  test('counts from release 2 on, where a commit without effect makes none', async () => {
    const editor = collaborate(vars, true);
    const empty = editor.edit(0, 1, 't');
    editor.next();
    editor.take({ type: 'ACCEPT_COMMIT', newRev: 4 });
    expect(await state(empty)).toBe(4);
  });
});
