import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Issue } from '../../../generator/errors.ts';

// Each file makes one mistake, and its first line says which code is to be found where.
const folder = 'test/topologies';
const cases = readdirSync(folder).map((name) => {
  const file = `${folder}/${name}`;
  const [, code, place] = /^\/\*\* ([a-z-]+) at (\d+:\d+): /.exec(readFileSync(file, 'utf8')) ?? [];
  return { file, code, place };
});

describe('a wrong topology', () => {
  let issues: ReadonlyMap<string, readonly Issue[]>;

  // As the commands do: in a process of its own, under tsx. One process for all: each costs a second.
  beforeAll(() => {
    const output = execFileSync(
      process.execPath,
      ['--import', 'tsx', 'test/unit/model/print-issues.ts', ...cases.map(({ file }) => file)],
      { encoding: 'utf8' },
    );
    issues = new Map(JSON.parse(output));
  }, 60_000);

  test('is here in more than ten kinds', () => {
    expect(cases.length).toBeGreaterThan(10);
  });

  test.each(cases)('$file has one issue, $code at $place', ({ file, code, place }) => {
    const [issue, ...others] = issues.get(file) ?? [];
    expect(others).toEqual([]);
    expect(issue).toEqual({
      code,
      message: expect.stringMatching(/^.{10,}\.$/),
      hint: expect.stringMatching(/^.{10,}[.?]$/),
      where: `${file}:${place}`,
    });
  });
});
