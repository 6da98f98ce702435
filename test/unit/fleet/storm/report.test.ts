import { describe, expect, test } from '@jest/globals';
import { checkPad, type PadVerdict } from '../../../../fleet/storm/check.ts';
import { formatReport } from '../../../../fleet/storm/format.ts';
import { reportStorm } from '../../../../fleet/storm/report.ts';
import { editor, history, stormOf } from './stories.ts';

const tokens = ['<A0001>', '<A0002>', '<A0003>', '<A0004>'];
const found = history(...tokens.map((token) => [0, token] as const));
const sound = checkPad('p', [editor(tokens, { text: found.stored.text })], found);

/** A report on one editor whose second edit waited for `wait` ms. */
function waited(wait: number, acknowledged = true) {
  const calm = editor(tokens);
  const edits = calm.edits.map((edit, index) =>
    index === 1 ? { ...edit, ended: edit.typed + wait, acknowledged } : edit,
  );
  return reportStorm(stormOf({ ...calm, edits }), [sound], []);
}

describe('the report on a storm', () => {
  test('is good when nothing was found', () => {
    const report = reportStorm(stormOf(editor(tokens)), [sound], []);
    expect(report).toMatchObject({ ok: true, lost: [], duplicated: [], histories: [], out: [] });
    expect(report.editors).toMatchObject({ typed: 4, acknowledged: 4, perSecond: 0.4 });
  });

  test.each([
    { lost: ['<A0001>'] },
    { duplicated: ['<A0001>'] },
    { history: ['revisions missing of 0 to 3: 2'] },
    { astray: ['A'] },
  ])('is not good with %j', (finding: Partial<PadVerdict>) => {
    const report = reportStorm(stormOf(editor(tokens)), [{ ...sound, ...finding }], []);
    expect(report.ok).toBe(false);
    const [named] = Object.values(finding).flat();
    expect(formatReport(report)).toContain(named);
  });

  test('is not good when an editor was put out, and says why', () => {
    const report = reportStorm(stormOf(editor(tokens, { out: 'badChangeset' })), [sound], []);
    expect(report.ok).toBe(false);
    expect(report.out).toEqual([{ name: 'A', kind: 'editor', pad: 'p', reason: 'badChangeset' }]);
    expect(formatReport(report)).toMatch(/^out +1: A: badChangeset$/m);
  });

  test('counts as a pause what an edit waited beyond what edits usually wait', () => {
    expect(waited(2040).editors).toMatchObject({
      wait: { p50: 40, p95: 2040, longest: 2040 },
      pause: 2000,
    });
  });

  test('says when the edit that waited longest was typed, counted from the first', () => {
    const report = waited(2040);
    expect(report.typingAt).toBe('2026-01-01T00:00:01.000Z');
    expect(report.editors.pausedAt).toBe(1000);
    expect(formatReport(report)).toMatch(/^longest pause +2.0 s, after 1.0 s of typing$/m);
  });

  test('counts the pause of an edit that was never acknowledged, too', () => {
    expect(waited(9040, false).editors).toMatchObject({
      acknowledged: 3,
      wait: { p50: 40, p95: 40, longest: 9040 },
      pause: 9000,
    });
  });

  test('counts the time without an acknowledgement beyond the time between edits', () => {
    // Acknowledged at 1.04, 2.54, 3.04 and 4.04 s, and typed once a second.
    expect(waited(540).editors.silence).toBe(500);
  });

  test('counts edits a second only while typing went on', () => {
    const short = { ...stormOf(editor(tokens)), typing: { from: 1000, to: 3000 } };
    const report = reportStorm(short, [sound], []);
    expect(report.editors.perSecond).toBe(1);
  });

  test('keeps what API writers wrote apart', () => {
    const writer = editor(['<B0001>'], { name: 'B', kind: 'writer' });
    const report = reportStorm(stormOf(editor(tokens), writer), [sound], []);
    expect(report.editors.typed).toBe(4);
    expect(report.writers).toEqual({ count: 1, typed: 1, acknowledged: 1, longest: 40 });
  });

  test('names no more than five of many findings', () => {
    const lost = Array.from({ length: 7 }, (_, edit) => `<C000${edit}>`);
    const report = reportStorm(stormOf(editor(tokens)), [{ ...sound, lost }], []);
    expect(formatReport(report)).toMatch(/^lost +7: <C0000> of p; .*<C0004> of p; and 2 more$/m);
  });
});
