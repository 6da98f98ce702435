import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { ts } from 'ts-morph';
import type { File } from '../../generator/file.ts';

/** A folder, with a slash at its end, or a file; and what it may import beside itself. */
export interface Room {
  readonly path: string;
  /** Folders, files and packages; `undefined`: anything. */
  readonly allowed: readonly string[] | undefined;
}

/** The table under "Rooms" in `docs/architecture.md`: | `room` | what lives there | may import |. */
export function readRooms(document: string): readonly Room[] {
  const [, section = ''] = document.split('\n## Rooms\n');
  const rows = section.split('\n## ')[0]?.matchAll(/^\| `(.+?)` \| .* \| (.+) \|$/gm) ?? [];
  return [...rows].map(([, path = '', allowed = '']) => ({
    path,
    allowed:
      allowed === 'anything'
        ? undefined
        : [...allowed.matchAll(/`(.+?)`/g)].map(([, name = '']) => name),
  }));
}

/** What is wrong with the imports of a file, one line for each: file, import, rule. */
export function wrongImports({ path, text }: File, rooms: readonly Room[]): readonly string[] {
  const room = roomOf(path, rooms);
  if (!room) return [`${path} is in no room`];
  const { allowed } = room;
  if (!allowed) return [];
  return ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !isBuiltin(name))
    .filter((name) => {
      const isFile = name.startsWith('.');
      const target = isFile ? join(dirname(path), name) : packageOf(name);
      if (isFile && roomOf(target, rooms) === room) return false;
      return !allowed.some(
        (one) => target === one || (one.endsWith('/') && target.startsWith(one)),
      );
    })
    .map((name) => `${path} imports ${name}: ${room.path} may import ${list(allowed)}`);
}

/** The innermost room that holds a file. */
function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter((room) => path === room.path || (room.path.endsWith('/') && path.startsWith(room.path)))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** `mysql2` of `mysql2/promise`. */
function packageOf(name: string): string {
  return /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
}

function list(allowed: readonly string[]): string {
  return [...allowed, 'itself'].join(', ');
}
