import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { requireWritable, writeJson } from '../../../cli/json-file.ts';
import { UserError } from '../../../generator/errors.ts';
import { temporaryFolders } from '../../temporary-folders.ts';

const root = temporaryFolders()();

test('a report that could not be written is refused beforehand', async () => {
  mkdirSync(join(root, 'folder'));
  for (const name of ['absent/report.json', 'folder']) {
    const file = join(root, name);
    await expect(requireWritable(file)).rejects.toThrow(UserError);
    await expect(writeJson(file, {})).rejects.toThrow(UserError);
  }
});

test('a look whether it can be written leaves nothing there', async () => {
  const file = join(root, 'report.json');
  await requireWritable(file);
  expect(existsSync(file)).toBe(false);
  await writeJson(file, { ok: true });
  await requireWritable(file);
  expect(readFileSync(file, 'utf8')).toBe('{\n  "ok": true\n}\n');
});
