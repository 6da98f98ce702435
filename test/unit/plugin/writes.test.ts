import { expect, test } from '@jest/globals';
import { inOrder, type Write } from '../../../generator/roles/etherpad/plugin/writes.ts';

const set = (key: string): Write => ({ type: 'set', key, value: '{}' });
const remove = (key: string): Write => ({ type: 'remove', key });
const revisions = (count: number, make: (key: string) => Write) =>
  Array.from({ length: count }, (_, revision) => make(`pad:a:revs:${revision}`));

test('what fits into one statement stays one: it is written whole or not at all', () => {
  const writes = [set('pad:a'), ...revisions(99, set)];
  expect(inOrder(writes)).toEqual([writes]);
});

test('a long pad is written after all its revisions', () => {
  const statements = inOrder([set('pad:a'), ...revisions(250, set)]);
  expect(statements.map((writes) => writes.length)).toEqual([100, 100, 50, 1]);
  expect(statements.at(-1)).toEqual([set('pad:a')]);
});

test('a long pad is removed before any of its revisions', () => {
  const statements = inOrder([...revisions(250, remove), remove('pad:a')]);
  expect(statements[0]).toEqual([remove('pad:a')]);
  expect(statements.flat()).toHaveLength(251);
});
