import type { Etherpad } from './etherpad.ts';

/**
 * Lets only a pad's own records out of an imported `.etherpad` file. 1.8.14 writes every record that has
 * `padIDs` under whatever name the file gives it, some others under none, and ends the process when a
 * pool is not as it expects (E:node/utils/ImportEtherpad.js).
 */
export function guardImports({ imports }: Etherpad): void {
  const setPadRaw = imports.setPadRaw;
  imports.setPadRaw = async (pad, file, ...rest) => setPadRaw(pad, soundRecords(file), ...rest);
}

/**
 * The records of an exported pad, as JSON: the pad, its revisions, its chat, its authors.
 *
 * @throws Error when it is no export of a pad.
 */
export function soundRecords(file: string): string {
  const records: unknown = JSON.parse(file);
  if (!isObject(records)) throw new Error('no export of a pad');
  const sound = Object.entries(records).filter(([key, record]) => {
    if (!isObject(record)) return false;
    if (key.startsWith('globalAuthor:')) return Boolean(record.padIDs);
    if (!key.startsWith('pad:')) return false;
    if (record.padIDs || (record.pool && !isPool(record.pool))) {
      throw new Error(`no export of a pad: ${key} is not as it should be`);
    }
    return true;
  });
  return JSON.stringify(Object.fromEntries(sound));
}

function isPool(pool: unknown): boolean {
  return (
    isObject(pool) &&
    isObject(pool.numToAttrib) &&
    Object.values(pool.numToAttrib).every(Array.isArray)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
