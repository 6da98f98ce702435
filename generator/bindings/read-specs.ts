import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceFile } from 'ts-morph';
import type { ArgumentOption, ArgumentSpec } from '../ansible/argument-spec.ts';
import type { Value } from '../ansible/value.ts';
import { type Issue, UserError } from '../errors.ts';
import { options } from './variable-type.ts';

/**
 * The argument specification of every role, read from its `vars.ts`: the interface gives types and
 * text, the constant `defaults` gives default values.
 *
 * @param files the `vars.ts` of each role, as absolute paths
 * @returns specifications by role, the role being named as its folder
 * @throws UserError with everything that a specification cannot say
 */
export async function readSpecs(
  files: readonly string[],
): Promise<Readonly<Record<string, ArgumentSpec>>> {
  // A second to import: only this command waits for it.
  const { Project } = await import('ts-morph');
  const project = new Project({
    compilerOptions: { strict: true, allowImportingTsExtensions: true, noEmit: true },
  });
  // All of them before the first look: each further file would mean another compilation.
  const sources = files.map((file) => project.addSourceFileAtPath(file));
  const specs: Record<string, ArgumentSpec> = {};
  for (const source of sources) {
    const file = source.getFilePath();
    const role = basename(dirname(file));
    const { defaults } = (await import(pathToFileURL(file).href)) as {
      defaults: Readonly<Record<string, Value>>;
    };
    specs[role] = readSpec(role, source, defaults);
  }
  const issues = Object.entries(specs).flatMap(([role, spec]) => unsaid(role, spec));
  if (issues.length > 0) throw new UserError(issues);
  return specs;
}

function readSpec(
  role: string,
  source: SourceFile,
  defaults: Readonly<Record<string, Value>>,
): ArgumentSpec {
  const name = `${role.charAt(0).toUpperCase()}${role.slice(1)}Vars`;
  const found = source.getInterface(name);
  if (!found) {
    throw new UserError([
      {
        code: 'role-without-vars',
        message: `Role '${role}' declares no interface ${name}.`,
        hint: `Export it from generator/roles/${role}/vars.ts: one documented member a variable.`,
        where: `generator/roles/${role}/vars.ts`,
      },
    ]);
  }
  return Object.fromEntries(
    Object.entries(options(found.getType(), found)).map(([variable, option]) => [
      variable,
      defaults[variable] === undefined ? option : { ...option, default: defaults[variable] },
    ]),
  );
}

/** What Ansible and the reader would not be told. */
function unsaid(role: string, spec: ArgumentSpec, path = ''): Issue[] {
  const where = `generator/roles/${role}/vars.ts`;
  return Object.entries(spec).flatMap(([name, option]: [string, ArgumentOption]) => [
    ...(option.type === 'raw'
      ? [
          {
            code: 'variable-type',
            message: `Ansible's argument specification cannot say the type of '${path}${name}'.`,
            hint: 'Use a string, number, boolean, literal union, list, record or interface.',
            where,
          },
        ]
      : []),
    ...(option.description.length === 0
      ? [
          {
            code: 'variable-without-text',
            message: `'${path}${name}' says nothing about itself.`,
            hint: 'Write a doc comment above it: its meaning, its unit.',
            where,
          },
        ]
      : []),
    ...unsaid(role, option.options ?? {}, `${path}${name}.`),
  ]);
}
