import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { File } from './file.ts';

const rooms = fileURLToPath(new URL('roles/', import.meta.url));

/** What roles ship as it is, with paths from `generator/roles/`: `nginx/templates/nginx.conf.j2`. */
export function readAssets(): readonly File[] {
  return readdirSync(rooms, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(rooms.length))
    .filter((path) => /^[^/]+\/(templates|files)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(rooms, path), 'utf8') }));
}
