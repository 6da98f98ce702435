import { expect, test } from '@jest/globals';
import { checkPad } from '../../../fleet/storm/check.ts';
import { reportStorm } from '../../../fleet/storm/report.ts';
import { formatPassages } from '../../chaos/table.ts';
import { editor, history, stormOf } from '../fleet/storm/stories.ts';

const tokens = ['<A0001>', '<A0002>', '<A0003>', '<A0004>'];

/** A trouble, and a storm in which one edit waited `pause` ms longer than the others. */
function passage(name: string, pause: number, aim?: number) {
  const calm = editor(tokens);
  const edits = calm.edits.map((edit, index) =>
    index === 1 ? { ...edit, ended: edit.typed + 40 + pause } : edit,
  );
  const found = history(...tokens.map((token) => [0, token] as const));
  const sound = checkPad('p', [editor(tokens, { text: found.stored.text })], found);
  const report = reportStorm(stormOf({ ...calm, edits }), [sound], []);
  return { trouble: { name, happen: async () => {}, ...(aim && { aim }) }, report };
}

test('a pause over its aim is marked, and the last line counts such pauses', () => {
  const text = formatPassages([
    passage('killed', 8010, 8),
    passage('frozen', 7990, 8),
    passage('cut', 60_000),
  ]);
  expect(text).toMatch(/^killed .* 8\.01 s OVER +8 s$/m);
  expect(text).toMatch(/^frozen .* 7\.99 s +8 s$/m);
  expect(text).toMatch(/^cut .* 60\.00 s$/m);
  expect(text).toMatch(/\n1 of 2 rows with an aim over it\n$/);
});
