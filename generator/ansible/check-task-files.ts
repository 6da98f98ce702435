import type { Issue } from '../errors.ts';
import { type Call, place } from './calls.ts';
import { mayBecome } from './jinja.ts';
import type { Role } from './role.ts';

const including = /^ansible\.builtin\.(include|import)_tasks$/;

/** Every included task file is there, and every task file but `main` and the entries is included. */
export function checkTaskFiles(role: Role, calls: readonly Call[]): readonly Issue[] {
  const files = Object.keys(role.tasks).map((name) => `${name}.yml`);
  const wanted = calls
    .filter(({ task }) => including.test(task.module))
    .map((call) => ({ call, file: includedFile(call) }));
  return [
    ...wanted
      .filter(({ file }) => !files.some((name) => mayBecome(file, name)))
      .map(({ call, file }) => ({
        code: 'unknown-task-file',
        message: `The role has no task file '${file}'.`,
        hint: `Its task files are: ${files.join(', ')}.`,
        where: place(call),
      })),
    ...files
      .filter((name) => !isEntry(role, name))
      .filter((name) => !wanted.some(({ file }) => mayBecome(file, name)))
      .map((name) => ({
        code: 'unused-task-file',
        message: `No task includes '${name}'.`,
        hint: 'Include it, or remove it.',
        where: `roles/${role.name}/tasks/${name}`,
      })),
  ];
}

function isEntry({ entries = [] }: Role, file: string): boolean {
  return ['main', ...entries].some((name) => `${name}.yml` === file);
}

function includedFile({ task: { args } }: Call): string {
  return typeof args === 'string' ? args : String(args.file);
}
