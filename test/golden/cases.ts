import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAssets } from '../../generator/assets.ts';
import type { File } from '../../generator/file.ts';
import { resolve } from '../../generator/model/resolve.ts';
import type { Topology } from '../../generator/model/types.ts';
import { validate } from '../../generator/model/validate.ts';
import { render } from '../../generator/render.ts';

/** A topology and what becomes of it. */
export interface Case {
  readonly name: string;
  /** Every generated file. */
  readonly files: readonly File[];
  /** The folder that holds them, as they are known to be right. */
  readonly tree: string;
  /** Whether the tree holds the roles: they are the same in all, so one does. */
  readonly hasRoles: boolean;
}

const folder = 'test/golden';

/** Every case: a folder with a topology in it. */
export async function goldenCases(): Promise<readonly Case[]> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const cases: Case[] = [];
  // One after the other: Jest's module loader loses its way when they import side by side.
  for (const name of names) cases.push(await goldenCase(name));
  return cases;
}

async function goldenCase(name: string): Promise<Case> {
  const { default: topology }: { default: Topology } = await import(`./${name}/topology.ts`);
  const findings = validate(topology);
  if (findings.length > 0) throw new Error(`${name}: ${findings.map((each) => each.message)}`);
  return {
    name,
    files: render(resolve(topology), readAssets()),
    tree: join(folder, name, 'tree'),
    hasRoles: name === 'one-web',
  };
}
