import type { Role } from '../ansible/role.ts';
import { emitArgumentSpecs } from '../emit/argument-specs.ts';
import { emitDefaults } from '../emit/defaults.ts';
import { header } from '../emit/header.ts';
import { emitMeta } from '../emit/meta.ts';
import { emitReadme } from '../emit/readme.ts';
import { emitHandlers, emitTasks } from '../emit/tasks.ts';
import type { File } from '../file.ts';

/**
 * A role as Ansible wants it on disk: `roles/<name>/`.
 *
 * @param assets The room's own templates and files, with paths from the room:
 * `templates/nginx.conf.j2`. They are passed on as they are.
 */
export function roleFiles(role: Role, assets: readonly File[]): readonly File[] {
  const room = `generator/roles/${role.name}`;
  const fromRole = header(`${room}/role.ts`);
  const fromVars = header(`${room}/vars.ts`);
  const files: Record<string, string> = {
    'README.md': emitReadme(role, fromRole),
    'meta/main.yml': emitMeta(role, fromRole),
    'meta/argument_specs.yml': emitArgumentSpecs(role, fromVars),
    'defaults/main.yml': emitDefaults(role.spec, role.defaults, fromVars),
    'handlers/main.yml': emitHandlers(role.handlers, fromRole),
  };
  for (const [name, tasks] of Object.entries(role.tasks)) {
    files[`tasks/${name}.yml`] = emitTasks(tasks, fromRole);
  }
  for (const { path, text } of assets) files[path] = text;
  return Object.entries(files).map(([path, text]) => ({
    path: `roles/${role.name}/${path}`,
    text,
  }));
}
