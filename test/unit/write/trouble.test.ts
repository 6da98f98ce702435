import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { UserError } from '../../../generator/errors.ts';
import { exclusively } from '../../../generator/write/exclusive.ts';
import { readFiles } from '../../../generator/write/read.ts';
import { replaceFile } from '../../../generator/write/replace.ts';
import { survey } from '../../../generator/write/survey.ts';
import { whileTouching } from '../../../generator/write/trouble.ts';
import { temporaryFolders } from '../../temporary-folders.ts';

const temporary = temporaryFolders();

test('a full disk is the operator’s to mend', () => {
  const write = () => whileTouching('roles/a', () => writeFileSync('/dev/full', 'text'));
  expect(write).toThrow(UserError);
  expect(write).toThrow('roles/a: the disk is full.');
});

test('a failed write leaves the old text and nothing else', () => {
  const root = temporary();
  writeFileSync(join(root, 'a'), 'old');
  mkdirSync(join(root, 'b'));
  expect(() => replaceFile(join(root, 'b'), 'b', 'new')).toThrow(
    'b: a folder stands where a file should be.',
  );
  expect(() => replaceFile(join(root, 'a', 'c'), 'a/c', 'new')).toThrow(UserError);
  expect(readdirSync(root).sort()).toEqual(['a', 'b']);
  expect(readFileSync(join(root, 'a'), 'utf8')).toBe('old');
});

test('a folder in a file’s place is reported before anything is written', () => {
  const root = temporary();
  mkdirSync(join(root, 'site.yml'));
  expect(() => survey(root, [{ path: 'site.yml', text: '' }])).toThrow('a folder is there');
});

test('what cannot be read is not called a failed write', () => {
  const root = temporary();
  writeFileSync(join(root, 'a'), '');
  try {
    readFiles(root, ['a/b']);
  } catch (error) {
    expect(error).toMatchObject({ issues: [{ code: 'cannot-read', where: 'a/b' }] });
  }
  expect.assertions(1);
});

test('a folder in which nothing can be made is refused, not tried for ever', async () => {
  await expect(exclusively('/proc', () => {})).rejects.toThrow(UserError);
});

test('what is not the operator’s fault stays as it is', () => {
  const defect = new TypeError('ours');
  expect(() =>
    whileTouching('a', () => {
      throw defect;
    }),
  ).toThrow(defect);
});
