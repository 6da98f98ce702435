import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../../generator/errors.ts';
import type { File } from '../../../generator/file.ts';
import { apply, copyPath } from '../../../generator/write/apply.ts';
import { formatLock, lockOf, lockPath } from '../../../generator/write/lock.ts';
import { survey } from '../../../generator/write/survey.ts';
import { temporaryFolders } from '../../temporary-folders.ts';
import { getTree, putTree } from '../../tree.ts';

const temporary = temporaryFolders();

function filesOf(tree: Readonly<Record<string, string>>): File[] {
  return Object.entries(tree).map(([path, text]) => ({ path, text }));
}

/** One run, as the command makes it; edited files are overwritten. */
function run(root: string, tree: Readonly<Record<string, string>>): void {
  const { steps, lockText } = survey(root, filesOf(tree));
  apply(root, steps, lockText);
}

describe('apply', () => {
  test('brings the folder from any tree of ours to any other, and leaves the rest alone', () => {
    const tree = fc.dictionary(
      fc.constantFrom('a', 'b/c', 'b/d', 'b/e/f', 'g/h/i', 'g/h/j'),
      fc.constantFrom('one', 'two', ''),
    );
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
        const root = temporary();
        putTree(root, { 'b/mine': 'mine' });
        for (const each of trees) {
          run(root, each);
          expect(getTree(root)).toEqual({ ...each, 'b/mine': 'mine' });
          expect(survey(root, filesOf(each)).inSync).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('removes the folders that it empties, and keeps one with a file of yours', () => {
    const root = temporary();
    run(root, { 'a/b/c': '', 'd/e': '' });
    putTree(root, { 'd/vault.yml': 'secret' });
    run(root, { f: '' });
    expect(getTree(root)).toEqual({ 'd/vault.yml': 'secret', f: '' });
    expect(existsSync(join(root, 'a'))).toBe(false);
  });

  test('takes away what a killed run had half written of a file that nobody wants any more', () => {
    const root = temporary();
    run(root, { a: 'text' });
    const pending = lockOf(filesOf({ 'b/c': 'text' })).files;
    putTree(root, {
      'b/.c.1.padfleet-tmp': 'te',
      [lockPath]: formatLock({ ...lockOf(filesOf({ a: 'text' })), pending }),
    });
    run(root, { a: 'text' });
    expect(getTree(root)).toEqual({ a: 'text' });
    expect(existsSync(join(root, 'b'))).toBe(false);
  });

  test('writes nothing when nothing changed', () => {
    const root = temporary();
    run(root, { 'a/b': 'text' });
    const before = ['a/b', lockPath].map((path) => statSync(join(root, path)).mtimeMs);
    run(root, { 'a/b': 'text' });
    expect(['a/b', lockPath].map((path) => statSync(join(root, path)).mtimeMs)).toEqual(before);
  });

  test('keeps a copy of an edit before it overwrites or removes the file', () => {
    const root = temporary();
    run(root, { a: 'old', b: 'old' });
    putTree(root, { a: 'mine', b: 'mine too' });
    const { steps, lockText } = survey(root, filesOf({ a: 'new' }));
    expect(steps.map(({ change }) => change)).toEqual(['edited', 'edited-removed']);
    apply(root, steps, lockText);
    expect(getTree(root)).toEqual({ a: 'new' });
    const copies = steps.map((step) => readFileSync(join(root, copyPath(step)), 'utf8'));
    expect(copies).toEqual(['mine', 'mine too']);
  });

  test('knows what a killed run wrote as ours, though the fleet has changed since', () => {
    const root = temporary();
    run(root, { a: 'old', b: 'old', c: 'old' });
    // As a run for `new` leaves it when it is killed between its second file and its third.
    const whole = lockOf(filesOf({ a: 'new', b: 'new', c: 'new' })).files;
    const { files } = lockOf(filesOf({ a: 'old', b: 'old', c: 'old' }));
    putTree(root, { a: 'new', b: 'new', [lockPath]: formatLock({ files, pending: whole }) });
    putTree(root, { '.c.4711.padfleet-tmp': 'ne' });
    const wanted = { a: 'newer', b: 'new' };
    const { steps } = survey(root, filesOf(wanted));
    expect(steps.map(({ change }) => change)).toEqual(['changed', 'same', 'removed']);
    run(root, wanted);
    expect(getTree(root)).toEqual(wanted);
    expect(readFileSync(join(root, lockPath), 'utf8')).toBe(formatLock(lockOf(filesOf(wanted))));
  });
});

describe('a path that leads out', () => {
  const outside = (root: string, path: string) => () => survey(root, [{ path, text: 'x' }]);

  test.each(['../a', '/etc/a', 'a/../../b', '..', '', './a', 'a//b', 'a\0b'])(
    '%j is refused',
    (path) => {
      expect(outside(temporary(), path)).toThrow(UserError);
    },
  );

  test('is refused in the lock too, which comes with the repository', () => {
    const root = join(temporary(), 'project');
    mkdirSync(root);
    putTree(root, { '../victim': 'text' });
    putTree(root, { [lockPath]: formatLock(lockOf([{ path: '../victim', text: 'text' }])) });
    expect(() => run(root, {})).toThrow('leads out');
    expect(existsSync(join(root, '../victim'))).toBe(true);
  });

  test('is refused behind a symbolic link', () => {
    const root = temporary();
    const elsewhere = temporary();
    symlinkSync(elsewhere, join(root, 'roles'));
    expect(outside(root, 'roles/a/b')).toThrow('leads out');
    expect(getTree(elsewhere)).toEqual({});
  });

  test('is fine behind a link that stays inside', () => {
    const root = temporary();
    mkdirSync(join(root, 'real'));
    symlinkSync('real', join(root, 'roles'));
    run(root, { 'roles/a': 'text' });
    expect(getTree(root)).toEqual({ 'real/a': 'text' });
  });

  test('a link in the place of a file is not followed', () => {
    const root = temporary();
    const elsewhere = temporary();
    putTree(elsewhere, { target: 'text' });
    symlinkSync(join(elsewhere, 'target'), join(root, 'a'));
    expect(outside(root, 'a')).toThrow('shall be a file');
  });
});
