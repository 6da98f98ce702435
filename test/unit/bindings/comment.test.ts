import { expect, test } from '@jest/globals';
import { comment } from '../../../generator/bindings/comment.ts';

test.each([
  ['Uses C(apt-get), see I(update_cache).', 'Uses `apt-get`, see `update_cache`.'],
  [
    'Like M(ansible.builtin.copy) with O(mode=preserve).',
    'Like `ansible.builtin.copy` with `mode=preserve`.',
  ],
  ['A call such as C(f(x)).', 'A call such as `f(x)`.'],
  [
    'See L(the manual,https://example.org/a) or U(https://example.org).',
    'See the manual or https://example.org.',
  ],
  ['One line\n  and the next.', 'One line and the next.'],
])('%s', (text, expected) => {
  expect(comment(text)).toBe(expected);
});

test('text cannot end the comment that it stands in, nor add a tag to it', () => {
  const text = comment('Every C(*/5) minutes. */ process.exit(1) /* @deprecated');
  expect(text).not.toContain('*/');
  expect(text).not.toMatch(/(^|[^\\])@/);
});
