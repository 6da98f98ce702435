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
 * Leaves the drivers of other databases out of a lock file that holds ueberdb2 1.4: it loads the one
 * that settings.json names and no other, but depends on all. Saves 160 of 480 packages, and an
 * sqlite3 that comes from GitHub.
 *
 * @param kept All that ueberdb2 still depends on, by name and wanted version. An alias
 * (`npm:mysql2@3.24.6`) stands in the lock file only, where Debian 13's npm 9.2 can read it.
 */
export function trimDatabaseDrivers(lock: Lock, kept: Readonly<Record<string, string>>): Lock {
  const packages = Object.fromEntries(
    Object.entries(lock.packages).map(([folder, { optionalDependencies, ...rest }]) =>
      folder.endsWith('/ueberdb2')
        ? [folder, { ...rest, dependencies: kept }]
        : [folder, { ...rest, ...(optionalDependencies && { optionalDependencies }) }],
    ),
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
