import { expect, test } from '@jest/globals';
import { checkPad } from '../../../fleet/storm/check.ts';
import { reportStorm } from '../../../fleet/storm/report.ts';
import { formatPassages } from '../../chaos/table.ts';
import { editor, history, stormOf } from '../fleet/storm/stories.ts';

const tokens = ['<A0001>', '<A0002>', '<A0003>', '<A0004>'];

/**
 * A trouble, and a storm in which one edit waited `pause` ms longer than the others, `disk` of them for
 * the disk.
 */
function passage(name: string, pause: number, aim?: number, disk = 0) {
  const calm = editor(tokens);
  const edits = calm.edits.map((edit, index) =>
    index === 1 ? { ...edit, ended: edit.typed + 40 + pause } : edit,
  );
  const found = history(...tokens.map((token) => [0, token] as const));
  const sound = checkPad('p', [editor(tokens, { text: found.stored.text })], found);
  const report = reportStorm(stormOf({ ...calm, edits }), [sound], []);
  return { trouble: { name, happen: async () => {}, ...(aim && { aim }) }, report, disk };
}

test('a pause over its aim is marked, and the last line counts such pauses', () => {
  const text = formatPassages([
    passage('killed', 8010, 8),
    passage('frozen', 7990, 8),
    passage('cut', 60_000),
  ]);
  expect(text).toMatch(/^killed .* 8\.01 s OVER +0\.00 s +8 s$/m);
  expect(text).toMatch(/^frozen .* 7\.99 s +0\.00 s +8 s$/m);
  expect(text).toMatch(/^cut .* 60\.00 s +0\.00 s$/m);
  expect(text).toMatch(/\n1 of 2 rows with an aim over it\n$/);
});

test('a pause over its aim is void when the disk alone made it so, and is counted apart', () => {
  const text = formatPassages([
    passage('added', 2790, 1.5, 2600),
    passage('removed', 2790, 1.5, 1200),
    passage('reloaded', 100, 1.5, 2600),
  ]);
  expect(text).toMatch(/^added .* 2\.79 s VOID +2\.60 s +1\.5 s$/m);
  expect(text).toMatch(/^removed .* 2\.79 s OVER +1\.20 s +1\.5 s$/m);
  expect(text).toMatch(/^reloaded .* 0\.10 s +2\.60 s +1\.5 s$/m);
  expect(text).toMatch(/\n1 of 2 rows with an aim over it, and 1 void: .*\n$/);
});
