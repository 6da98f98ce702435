import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Issue, UserError } from '../generator/errors.ts';
import type { Finding } from '../generator/model/finding.ts';
import type { Topology } from '../generator/model/types.ts';
import { validate } from '../generator/model/validate.ts';
import { explainImport } from './explain-import.ts';

/**
 * Reads the operator's topology and proves that it can be built. Runs under tsx, which reads
 * TypeScript. The file is the operator's own program: whatever goes wrong in it is theirs to mend.
 *
 * @param file path of the topology, from the current folder
 * @throws UserError with every issue, each with `topology.ts:line:column`
 */
export async function loadTopology(file = 'topology.ts'): Promise<Topology> {
  const value = await importDefault(resolve(file));
  const findings = validate(value);
  if (findings.length > 0) throw new UserError(await locate(findings, resolve(file)));
  return value as Topology;
}

async function importDefault(path: string): Promise<unknown> {
  if (!existsSync(path)) {
    throw unreadable(path, {
      code: 'topology-missing',
      message: `There is no ${shorten(path)} here.`,
      hint: "Go to the project's folder, or write one: README.md shows how.",
    });
  }
  if (!statSync(path).isFile()) {
    throw unreadable(path, {
      code: 'topology-not-a-file',
      message: `${shorten(path)} is not a file.`,
      hint: 'Name the file that describes the fleet, such as topology.ts.',
    });
  }
  let module: { readonly default?: unknown };
  try {
    module = await import(pathToFileURL(path).href);
  } catch (error) {
    throw unreadable(path, explainImport(error, path));
  }
  if (!('default' in module)) {
    throw unreadable(path, {
      code: 'topology-not-exported',
      message: `${shorten(path)} has no default export.`,
      hint: 'Write: export default defineTopology({ … });',
    });
  }
  return module.default;
}

// ts-morph takes up to a second to import: only a wrong topology pays for it.
async function locate(findings: readonly Finding[], path: string): Promise<readonly Issue[]> {
  const { locator } = await import('../generator/bindings/locate.ts');
  const find = locator(readFileSync(path, 'utf8'));
  return findings.map(({ path: settings, ...issue }) => {
    const { line, column } = find(settings);
    return { ...issue, where: `${shorten(path)}:${line}:${column}` };
  });
}

function unreadable(path: string, issue: Issue): UserError {
  return new UserError([{ where: shorten(path), ...issue }]);
}

function shorten(path: string): string {
  return relative(process.cwd(), path) || '.';
}
