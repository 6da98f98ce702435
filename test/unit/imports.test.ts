import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { File } from '../../generator/file.ts';
import { readRooms, wrongImports } from './rooms.ts';

const project = new URL('../..', import.meta.url).pathname;
const rooms = readRooms(read('docs/architecture.md'));

test('every file imports only what docs/architecture.md lets its room import', () => {
  const files = ['topology.ts', ...['generator', 'fleet', 'cli', 'bench', 'test'].flatMap(below)];
  expect(files.length).toBeGreaterThan(300);
  const wrong = files.flatMap((path) => wrongImports({ path, text: read(path) }, rooms));
  expect(wrong).toEqual([]);
});

test.each([
  ['generator/model/rules/ports.ts', "import { task } from '../../ansible/task.ts';"],
  ['generator/impact/compare.ts', "import { render } from '../render.ts';"],
  ['generator/impact/compare.ts', "import { report } from '../../cli/report.ts';"],
  ['generator/impact/compare.ts', "import { planWrite } from '../write/apply.ts';"],
  ['generator/write/plan.ts', "import type { Impact } from '../impact/impact.ts';"],
  ['generator/index.ts', "export * from './write/plan.ts';"],
  ['generator/render.ts', "import { parse } from 'yaml';"],
  ['generator/roles/nginx/role.ts', "import { names } from '../etherpad/plugin/names.ts';"],
  ['generator/roles/etherpad/plugin/gate.ts', "import { current } from '../paths.ts';"],
  ['generator/emit/yaml.ts', "const { Project } = await import('ts-morph');"],
  ['fleet/inventory.ts', "import { assess } from '../generator/impact/assess.ts';"],
  ['fleet/database.ts', "import { connect } from 'mysql/promise';"],
  ['cli/up.ts', "import { must } from '../test/lab/project.ts';"],
  ['generator/attic/old.ts', ''],
])('an import that runs the wrong way is found: %s, %s', (path, text) => {
  const file: File = { path, text };
  expect(wrongImports(file, rooms)).toEqual([expect.stringContaining(path)]);
});

test.each([
  ['generator/impact/snapshot.ts', "import { tiers } from '../model/types.ts';"],
  ['fleet/database.ts', "import { connect } from 'mysql2/promise';"],
  ['cli/up.ts', "import { readFile } from 'node:fs/promises';"],
  ['test/lab/hosts.ts', "import { report } from '../../cli/report.ts';"],
])('an import that runs the right way is let be: %s, %s', (path, text) => {
  expect(wrongImports({ path, text }, rooms)).toEqual([]);
});

/** TypeScript that we wrote: what runs left in test/output is not ours. */
function below(folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith('.ts') && !/^test\/(output|golden\/[^/]+\/tree)\//.test(path));
}

function read(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}
