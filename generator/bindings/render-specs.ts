import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { File } from '../file.ts';
import { emitSpec } from './emit-spec.ts';
import { readSpecs } from './read-specs.ts';

/**
 * What follows from the roles' `vars.ts`: one `spec.gen.ts` beside each.
 *
 * @param root the project's folder
 * @throws UserError with everything that a specification cannot say
 */
export async function renderSpecs(root: string): Promise<readonly File[]> {
  const files = readdirSync(resolve(root, 'generator/roles'))
    .sort()
    .map((role) => resolve(root, 'generator/roles', role, 'vars.ts'))
    .filter((file) => existsSync(file));
  return Object.entries(await readSpecs(files)).map(([role, spec]) => ({
    path: `generator/roles/${role}/spec.gen.ts`,
    text: emitSpec(spec),
  }));
}
