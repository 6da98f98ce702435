import { describe, expect, test } from '@jest/globals';
import { locator } from '../../../generator/bindings/locate.ts';

// The place that is meant is marked with «.
const cases: readonly (readonly [
  what: string,
  text: string,
  path: readonly (string | number)[],
])[] = [
  ['a setting', 'export default defineTopology({ web: { «count: 3 } });', ['web', 'count']],
  ['a setting of a bare object', 'export default { web: { «count: 3 } };', ['web', 'count']],
  [
    'a setting on a later line',
    'export default {\n  web: {\n    «count: 3,\n  },\n};',
    ['web', 'count'],
  ],
  ['a quoted setting', `export default { a: { «'pre-prod': 1 } };`, ['a', 'pre-prod']],
  ['a bracketed setting', `export default { a: { «['b']: 1 } };`, ['a', 'b']],
  ['an element', 'export default { web: [{ a: 1 }, «{ a: 2 }] };', ['web', 1]],
  ['a setting of an element', 'export default { web: [{ a: 1 }, { «a: 2 }] };', ['web', 1, 'a']],
  ['the second of two settings with one name', 'export default { a: 1, «a: 2 };', ['a']],
  ['an object behind a name', 'const t = { «a: 1 };\nexport default t;', ['a']],
  [
    'an object behind a cast',
    'export default { a: { «b: 1 } as const satisfies object };',
    ['a', 'b'],
  ],
  ['a list behind a name', 'const web = [{ «a: 1 }];\nexport default { web };', ['web', 0, 'a']],
  [
    'an element behind a name',
    'const one = { «a: 1 };\nexport default { web: [one] };',
    ['web', 0, 'a'],
  ],
  ['a setting from a spread', 'const base = { «a: 1 };\nexport default { ...base, b: 2 };', ['a']],
  ['a setting after a spread', 'const base = { a: 1 };\nexport default { ...base, «a: 2 };', ['a']],
  ['what is around a computed list', 'export default { «web: make() };', ['web', 3, 'a']],
  ['what is around a missing setting', 'export default { «web: { port: 1 } };', ['web', 'count']],
  [
    'the list around a position that a spread moved',
    'export default { «web: [...more, { a: 1 }] };',
    ['web', 1, 'a'],
  ],
  ['an element before a spread', 'export default { web: [{ «a: 1 }, ...more] };', ['web', 0, 'a']],
  ['the export, where all is computed', '\n«export default make();', ['web', 'count']],
  ['the export, where the setting is missing', '«export default { web: {} };', ['name']],
  ['the export, where names go in a circle', 'var a = b;\nvar b = a;\n«export default a;', ['web']],
  ['the beginning, where nothing is exported', '«const a = 1;', ['web']],
];

describe('the place of a finding', () => {
  test.each(cases)('is %s', (_, marked, path) => {
    const before = marked.slice(0, marked.indexOf('«')).split('\n');
    expect(locator(marked.replace('«', ''))(path)).toEqual({
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    });
  });
});
