import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Issue } from '../../../generator/errors.ts';

const cases = [
  {
    file: 'bracket.ts',
    text: 'export default {\n  web: [1, 2\n};\n',
    code: 'topology-syntax',
    where: 'bracket.ts:3:1',
    message: /Expected "\]" but found "}"/,
  },
  {
    file: 'throws.ts',
    text: 'const read = () => {\n  throw new Error("no such team");\n};\nexport default read();\n',
    code: 'topology-throws',
    where: 'throws.ts:2:9',
    message: /no such team/,
  },
  {
    file: 'throws-text.ts',
    text: 'export default await Promise.reject("no such team");\n',
    code: 'topology-throws',
    where: 'throws-text.ts',
    message: /no such team/,
  },
  {
    file: 'import.ts',
    text: '\nimport hosts from "./hosts.ts";\nexport default hosts;\n',
    code: 'topology-throws',
    where: 'import.ts:2:22',
    message: /Cannot find module 'hosts\.ts'/,
  },
  {
    file: 'export.ts',
    text: 'export const topology = {};\n',
    code: 'topology-not-exported',
    where: 'export.ts',
    message: /no default export/,
  },
  {
    file: 'function.ts',
    text: 'export default () => ({});\n',
    code: 'wrong-type',
    where: 'function.ts:1:1',
    message: /is a function, which is not an object/,
  },
  { file: '.', code: 'topology-not-a-file', where: '.', message: /^\. is not a file/ },
  { file: 'absent.ts', code: 'topology-missing', where: 'absent.ts', message: /no absent\.ts/ },
];

describe('a topology that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'padfleet-topologies-'));
  let issues: ReadonlyMap<string, readonly Issue[]>;

  beforeAll(() => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const { file, text } of cases) if (text) writeFileSync(join(folder, file), text);
    const output = execFileSync(
      process.execPath,
      [
        '--import',
        import.meta.resolve('tsx'),
        resolve('test/unit/model/print-issues.ts'),
        ...cases.map(({ file }) => file),
      ],
      { encoding: 'utf8', cwd: folder },
    );
    issues = new Map(JSON.parse(output));
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(cases)('$file is refused at $where', ({ file, code, where, message }) => {
    expect(issues.get(file)).toEqual([
      {
        code,
        where,
        message: expect.stringMatching(message),
        hint: expect.stringMatching(/^.{10,}\.$|defineTopology/),
      },
    ]);
  });
});
