import type { Versions } from './ansible.ts';

/** Where the versions are kept that the generated modules were made with, from the project's folder. */
export const lockPath = 'generator/bindings/bindings.lock.json';

/** The text of the lock. */
export function emitLock(madeWith: Versions): string {
  return `${JSON.stringify({ madeWith }, null, 2)}\n`;
}

/** What the lock's text says; nothing when there is no lock yet. */
export function readLock(text: string | undefined): Versions {
  return text === undefined ? {} : (JSON.parse(text) as { madeWith: Versions }).madeWith;
}

/**
 * One sentence for each version in which this machine differs from the one that the bindings were
 * made on: other versions document other options, so the two cannot be compared.
 */
export function otherVersions(madeWith: Versions, installed: Versions): string[] {
  const names = [...new Set([...Object.keys(madeWith), ...Object.keys(installed)])];
  return names
    .filter((name) => madeWith[name] !== installed[name])
    .map(
      (name) =>
        `made with ${name} ${madeWith[name] ?? '(none)'}, you have ${installed[name] ?? 'none'}`,
    );
}
