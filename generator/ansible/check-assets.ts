import type { Issue } from '../errors.ts';
import type { File } from '../file.ts';
import { type Call, place } from './calls.ts';
import { jinjaCode, mayBecome } from './jinja.ts';
import type { Role } from './role.ts';
import { taskCode } from './task-code.ts';
import type { Value } from './value.ts';

/** Where a module looks for its `src` when that is a relative path on the control machine. */
const folders: Readonly<Record<string, string>> = {
  'ansible.builtin.copy': 'files',
  'ansible.builtin.template': 'templates',
  'ansible.builtin.unarchive': 'files',
};

/** Every template and file that a task installs is in the role's room, and each of them is used. */
export function checkAssets(
  role: Role,
  calls: readonly Call[],
  assets: readonly File[],
): readonly Issue[] {
  const wanted = calls.flatMap((call) => sources(call).map((path) => ({ call, path })));
  const code = [...calls.map(taskCode), ...assets.map(({ text }) => jinjaCode(text))].join('\n');
  const installs = (wish: string, path: string) =>
    mayBecome(wish, path) || mayBecome(`${wish.replace(/\/$/, '')}/{{ any }}`, path);
  // `{% include 'x.j2' %}`, `lookup('ansible.builtin.template', 'x.j2')`.
  const named = (path: string) =>
    [`'`, `"`].some((quote) => code.includes(quote + path.replace(/^\w+\//, '') + quote));
  return [
    ...wanted
      .filter(({ path }) => !assets.some((asset) => installs(path, asset.path)))
      .map(({ call, path }) => ({
        code: 'unknown-file',
        message: `There is no '${path}' in the role's room.`,
        hint: `Add generator/roles/${role.name}/${path}, or correct 'src'.`,
        where: place(call),
      })),
    ...assets
      .filter(({ path }) => !wanted.some((wish) => installs(wish.path, path)) && !named(path))
      .map(({ path }) => ({
        code: 'unused-file',
        message: `No task installs '${path}'.`,
        hint: 'Install it, or remove it.',
        where: `generator/roles/${role.name}/${path}`,
      })),
  ];
}

/** Paths in the room that a call reads; those of a loop over literals one by one. */
function sources({ task: { module, args, options } }: Call): readonly string[] {
  const folder = folders[module];
  if (folder === undefined || typeof args === 'string') return [];
  const { src, remote_src } = args;
  if (typeof src !== 'string' || (remote_src ?? false) !== false) return [];
  const items = Array.isArray(options.loop) ? options.loop : [undefined];
  return (
    [...new Set(items.map((item) => fill(src, item)))]
      // From an expression alone nobody can tell whether it is a file of the role.
      .filter((path) => !/^(\/|~|\{\{.*\}\}$)/s.test(path))
      .filter((path) => !/^\{\{[^}]*\}\}\//.test(path))
      .map((path) => `${folder}/${path}`)
  );
}

/** `{{ item }}` and `{{ item.key }}` as what they are for one literal item. */
function fill(text: string, item: Value | undefined): string {
  return text.replace(/\{\{ item(?:\.(\w+))? \}\}/g, (expression, key?: string) => {
    const value = key === undefined ? item : (item as Readonly<Record<string, Value>>)?.[key];
    return typeof value === 'string' ? value : expression;
  });
}
