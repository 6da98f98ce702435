import { rmSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { getTree, putTree } from '../tree.ts';
import { type Case, goldenCases } from './cases.ts';

const cases = await goldenCases();
const update = process.env.UPDATE_GOLDEN === '1';

/** What the tree of a case shall hold. */
function expected({ files, hasRoles }: Case): Record<string, string> {
  const kept = files.filter(({ path }) => hasRoles || !path.startsWith('roles/'));
  return Object.fromEntries(kept.map(({ path, text }) => [path, text]));
}

describe('the tree of a case is what its topology becomes (UPDATE_GOLDEN=1 rewrites it)', () => {
  test.each(cases)('$name', (each) => {
    const files = expected(each);
    if (update) {
      rmSync(each.tree, { recursive: true, force: true });
      putTree(each.tree, files);
    }
    expect(getTree(each.tree)).toEqual(files);
  });
});

test('roles are the same for every fleet', () => {
  const roles = cases.map(({ files }) => files.filter(({ path }) => path.startsWith('roles/')));
  for (const each of roles) expect(each).toEqual(roles[0]);
});

test('nothing in a file depends on the day, the machine or the version of anything here', () => {
  const text = cases.flatMap(({ files }) => files.map((file) => file.text)).join('\n');
  expect(text).not.toContain(process.cwd());
  expect(text).not.toContain(new Date().toISOString().slice(0, 10));
});
