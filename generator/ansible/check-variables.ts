import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../errors.ts';
import type { File } from '../file.ts';
import { type Call, place } from './calls.ts';
import { jinjaCode, namesIn, namesMadeIn } from './jinja.ts';
import type { Role } from './role.ts';
import { taskCode } from './task-code.ts';

/**
 * Names that begin with the role's own are the role's variables: each one used is declared, each one
 * declared is used, and the optional ones are exactly those with a default.
 */
export function checkVariables(
  role: Role,
  calls: readonly Call[],
  assets: readonly File[],
): readonly Issue[] {
  const room = `generator/roles/${role.name}`;
  const templates = assets.filter(({ path }) => path.startsWith('templates/'));
  const uses = [
    ...calls.map((call) => ({ where: place(call), names: namesIn(taskCode(call)) })),
    ...templates.map(({ path, text }) => ({
      where: `${room}/${path}`,
      names: namesIn(jinjaCode(text)).filter((name) => !namesMadeIn(text).includes(name)),
    })),
    {
      where: `${room}/vars.ts`,
      names: namesIn(jinjaCode(Object.values(role.defaults).map(String).join('\n'))),
    },
  ];
  const made = new Set(calls.flatMap(namesMadeBy));
  const used = new Set(uses.flatMap(({ names }) => names));
  return [
    ...uses.flatMap(({ where, names }) =>
      [...new Set(names)]
        .filter((name) => name.startsWith(`${role.name}_`))
        .filter((name) => !(name in role.spec) && !made.has(name))
        .map((name) => ({
          code: 'undeclared-variable',
          message: `'${name}' is neither a variable of the role nor made by one of its tasks.`,
          hint: `Declare it in ${room}/vars.ts, or correct its name.`,
          where,
        })),
    ),
    ...Object.entries(role.spec).flatMap(([name, option]) => [
      ...wrong(!name.startsWith(`${role.name}_`), {
        code: 'foreign-variable',
        message: `'${name}' does not begin with the role's name.`,
        hint: `Call it '${role.name}_…': variables of all roles share one space of names.`,
        where: `${room}/vars.ts`,
      }),
      ...wrong(!used.has(name), {
        code: 'unused-variable',
        message: `Nothing in the role reads '${name}'.`,
        hint: 'Use it, or remove it.',
        where: `${room}/vars.ts`,
      }),
      ...wrong(!isDeepStrictEqual(option.default, role.defaults[name]), {
        code: 'stale-spec',
        message: `The default of '${name}' is not the one in the role's specification.`,
        hint: 'Run `npm run bindings`.',
        where: `${room}/spec.gen.ts`,
      }),
    ]),
    ...Object.keys({ ...role.spec, ...role.defaults })
      .filter((name) => isOptional(role, name) !== name in role.defaults)
      .map((name) => ({
        code: 'wrong-default',
        message: `'${name}' has a default exactly if it is an optional variable of the role.`,
        hint: `Correct ${room}/vars.ts, then run \`npm run bindings\`.`,
        where: `${room}/vars.ts`,
      })),
  ];
}

function isOptional({ spec }: Role, name: string): boolean {
  return spec[name] !== undefined && spec[name].required !== true;
}

/** Variables that a call makes for itself or for those after it. */
function namesMadeBy({ task: { module, args, options }, within }: Call): readonly string[] {
  return [
    ...[options.register ?? [], options.loop_control?.loop_var ?? []].flat(),
    ...[options, ...within.map((block) => block.options)].flatMap(({ vars }) =>
      Object.keys(vars ?? {}),
    ),
    ...(module === 'ansible.builtin.set_fact' && typeof args !== 'string' ? Object.keys(args) : []),
  ];
}

function wrong(is: boolean, issue: Issue): readonly Issue[] {
  return is ? [issue] : [];
}
