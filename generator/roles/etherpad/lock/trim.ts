/** The part of a package-lock.json (version 3) that is read or changed here. */
export interface Lock {
  /** By folder, such as `node_modules/a/node_modules/b`; the project itself is `''`. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** One folder of a lock file: what is in it and what that needs, by name and wanted version. */
export interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Leaves packages out of a lock file, and what only they need.
 *
 * @param kept By the name of a package, all that it still depends on. An alias
 * (`npm:mysql2@3.24.6`) may stand here, in the lock file, where Debian 13's npm 9.2 can read it.
 */
export function trim(
  lock: Lock,
  kept: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Lock {
  const packages = Object.fromEntries(
    Object.entries(lock.packages).map(([folder, locked]) => {
      const dependencies = kept[folder.slice(folder.lastIndexOf('node_modules/') + 13)];
      if (!dependencies) return [folder, locked];
      const { optionalDependencies: _, ...rest } = locked;
      return [folder, { ...rest, dependencies }];
    }),
  );
  const needed = reachable(packages);
  return {
    ...lock,
    packages: Object.fromEntries(Object.entries(packages).filter(([folder]) => needed.has(folder))),
  };
}

/** The folders that the project itself needs, directly or through others. */
function reachable(packages: Lock['packages']): ReadonlySet<string> {
  const found = new Set(['']);
  // A set grows while it is walked: new folders are visited too.
  for (const folder of found) {
    const { dependencies, optionalDependencies, peerDependencies } = packages[folder] ?? {};
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    for (const name of names) {
      const at = resolve(packages, folder, name);
      if (at !== undefined) found.add(at);
    }
  }
  return found;
}

/** Where Node finds a package: beside or above the one that asks. Optional ones may be nowhere. */
function resolve(packages: Lock['packages'], from: string, name: string): string | undefined {
  for (let at = from; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const candidate = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (at === '') return undefined;
  }
}
