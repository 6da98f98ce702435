import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Issue } from '../generator/errors.ts';

/**
 * Why the operator's file could not be imported under tsx, and where: it is not TypeScript, it
 * imports what is not there, or it threw.
 */
export function explainImport(error: unknown, path: string): Issue {
  const file = relative(process.cwd(), path);
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';

  // esbuild's: `<file>:4:0: ERROR: Expected "]" but found "}"`, its columns counted from 0.
  const [, broken = path, line, column, syntax] =
    /^(.+):(\d+):(\d+): ERROR: (.*)$/m.exec(stack) ?? [];
  if (syntax !== undefined) {
    return {
      code: 'topology-syntax',
      message: `This is not TypeScript: ${syntax}.`,
      hint: 'An editor with TypeScript shows what is missing.',
      where: `${relative(process.cwd(), broken)}:${line}:${Number(column) + 1}`,
    };
  }
  return {
    code: 'topology-throws',
    message: `${file} stops with: ${message.replaceAll(`${process.cwd()}/`, '')}`,
    hint: 'Mend what the message names; then run the command again.',
    where: `${file}${placeInStack(stack, path) ?? placeOfImport(message, path) ?? ''}`,
  };
}

// The innermost frame in the file: `:2:22`, or `:1` where Node knows no column.
function placeInStack(stack: string, path: string): string | undefined {
  return stack
    .split(path)
    .slice(1)
    .flatMap((rest) => /^(:\d+){1,2}/.exec(rest)?.[0] ?? [])[0];
}

// Node names the module that it did not find, and not the line that asked for it.
function placeOfImport(message: string, path: string): string | undefined {
  const [, missing] = /^Cannot find \w+ '([^']+)'/.exec(message) ?? [];
  if (missing === undefined) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(basename(missing)));
  if (line === -1) return undefined;
  return `:${line + 1}:${(lines[line]?.indexOf(basename(missing)) ?? 0) + 1}`;
}
