import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { $ } from 'zx/core';

/** Etherpad 1.8.14 as its own repository lays it out. */
export interface EtherpadSource {
  /** A bare repository on this machine. */
  readonly repository: string;
  readonly commit: string;
  /** The same commit as a tarball, in `folder`. */
  readonly archive: string;
  readonly sha256: string;
}

/** One date, so that the same source gives the same commit and tarball, and so the same release. */
const date = '2000-01-01T00:00:00Z';

/**
 * Makes a git repository and a tarball of Etherpad 1.8.14 in `folder`, from the package in the npm
 * registry, which is the `src` folder of Etherpad's tree.
 */
export async function makeSource(folder: string): Promise<EtherpadSource> {
  const tree = join(folder, 'etherpad');
  const repository = join(folder, 'etherpad.git');
  const archive = 'etherpad.tar.gz';
  for (const old of [tree, repository]) await rm(old, { recursive: true, force: true });
  await mkdir(tree, { recursive: true });
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const shell = $({ cwd: tree, env, quiet: true });
  await shell`npm pack --silent ep_etherpad-lite@1.8.14`;
  await shell`tar --extract --file ep_etherpad-lite-1.8.14.tgz && mv package src && rm *.tgz`;
  await shell`git init --quiet && git add --all`;
  await shell`git -c user.name=lab -c user.email=lab@localhost commit --quiet --message 1.8.14`;
  const { stdout: commit } = await shell`git rev-parse HEAD`;
  await shell`git archive --format tar.gz --prefix etherpad/ --output ${join(folder, archive)} HEAD`;
  await shell`git clone --quiet --bare . ${repository}`;
  const sha256 = createHash('sha256').update(await readFile(join(folder, archive)));
  return { repository, commit: commit.trim(), archive, sha256: sha256.digest('hex') };
}
