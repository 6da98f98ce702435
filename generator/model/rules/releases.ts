import { posix } from 'node:path';
import type { Path } from '../finding.ts';
import { show } from '../show.ts';
import type { Release, Topology } from '../types.ts';
import type { Fault, Rule } from './rule.ts';

// The one release of ep_etherpad-lite that is whole: others in the registry lack files.
const npmVersions: readonly string[] = ['1.8.14'];

const version = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

/** A release's version is a whole one, such as 3.3.1: it names a folder and decides on the Node. */
export const invalidVersion = rule('invalid-version', 'version', (release) =>
  version.test(release.version)
    ? undefined
    : {
        message: `${show(release.version)} is not the version of a release.`,
        hint: "Write all three numbers and nothing before them, such as '3.3.1'.",
      },
);

/** The npm registry has the release. */
export const unknownNpmRelease = rule('unknown-npm-release', 'version', (release) =>
  release.kind !== 'npm' || npmVersions.includes(release.version) || !version.test(release.version)
    ? undefined
    : {
        message: `The npm registry has no complete Etherpad ${release.version}.`,
        hint: `Write ${npmVersions.map(show).join(' or ')}, or use kind: 'git' or kind: 'archive'.`,
      },
);

/** A commit is named in full: neither a tag, which can move, nor an abbreviation. */
export const invalidCommit = rule('invalid-commit', 'commit', (release) =>
  release.kind !== 'git' || /^[0-9a-f]{40}$/.test(release.commit)
    ? undefined
    : {
        message: `${show(release.commit)} is not a full commit id.`,
        hint: 'Write its 40 hexadecimal digits: git rev-parse <tag>^{commit} prints them.',
      },
);

/** Git can clone from the repository, and does not take its name for an option or a command. */
export const invalidRepository = rule('invalid-repository', 'repository', (release) =>
  release.kind !== 'git' || /^(?!-)(?![^/]*::)\S+$/.test(release.repository)
    ? undefined
    : {
        message: `${show(release.repository)} is not a repository that git can clone.`,
        hint: "Write a URL or a path without spaces, such as 'https://github.com/ether/etherpad.git'.",
      },
);

/** No password in a URL: the topology and what is generated from it are committed. */
export const secretInRepository = rule('secret-in-repository', 'repository', (release) =>
  release.kind !== 'git' || !/^https?:\/\/[^/]*@|^[^/]+:\/\/[^/@]*:[^/]*@/.test(release.repository)
    ? undefined
    : {
        message: 'The URL of the repository holds a password or token, and would be committed.',
        hint: "Take it out and revoke it. Use an archive, or SSH with the web host's own key.",
      },
);

/** An archive's checksum is a SHA-256. */
export const invalidChecksum = rule('invalid-checksum', 'sha256', (release) =>
  release.kind !== 'archive' || /^[0-9a-f]{64}$/.test(release.sha256)
    ? undefined
    : {
        message: `${show(release.sha256)} is not a SHA-256 checksum.`,
        hint: `Write its 64 hexadecimal digits: sha256sum ${release.path} prints them.`,
      },
);

/** An archive is in the project's folder, wherever that is. */
export const archiveOutsideProject = rule('archive-outside-project', 'path', (release) =>
  release.kind !== 'archive' || isInside(release.path)
    ? undefined
    : {
        message: `${show(release.path)} is not a file in the project's folder.`,
        hint: "Put the archive there and write its path from there, such as 'releases/etherpad.tar.gz'.",
      },
);

// Ansible replaces ~ and $NAME in paths.
function isInside(path: string): boolean {
  const plain = posix.normalize(path);
  return /^[^~/\\$]+(\/[^/\\$]+)*$/.test(plain) && plain !== '.' && !/^\.\.(\/|$)/.test(plain);
}

function rule(
  code: string,
  setting: string,
  judge: (release: Release) => Omit<Fault, 'path'> | undefined,
): Rule {
  return {
    code,
    check: (topology) =>
      releases(topology).flatMap(({ release, path }) => {
        const fault = judge(release);
        return fault === undefined ? [] : [{ ...fault, path: [...path, setting] }];
      }),
  };
}

function releases(topology: Topology): readonly { release: Release; path: Path }[] {
  return [
    { release: topology.release, path: ['release'] },
    ...Object.entries(topology.environments).map(([name, { release }]) => ({
      release,
      path: ['environments', name, 'release'],
    })),
  ].flatMap(({ release, path }) => (release === undefined ? [] : [{ release, path }]));
}
