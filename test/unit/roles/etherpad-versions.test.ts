import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { task } from '../../../generator/ansible/task.ts';
import { follow } from '../../../generator/roles/etherpad/follow.ts';
import { current } from '../../../generator/roles/etherpad/paths.ts';
import { rollback } from '../../../generator/targets/playbooks/rollback.ts';
import { playTasks, type Run } from './play-tasks.ts';

/** The release of topology.ts. */
const wants = (version: string, id = `npm-${version}-wanted`) => ({
  etherpad_release: { version },
  etherpad_release_id: id,
  etherpad_major_upgrade: false,
});
const major = { etherpad_major_upgrade: true };

/** Who refuses, with which words; nobody: `{}`. */
type Refusals = Readonly<Record<string, RegExp>>;

/** What each web host runs, what topology.ts wants, and who refuses it. */
const following: readonly (readonly [
  string,
  readonly (string | undefined)[],
  Record<string, unknown>,
  Refusals,
])[] = [
  ['new hosts', [undefined, undefined], wants('1.8.14'), {}],
  ['the release that runs', ['npm-1.8.14-wanted'], wants('1.8.14'), {}],
  ['another build of it', ['npm-1.8.14-old'], wants('1.8.14'), {}],
  ['a lower release of one major version', ['git-2.3.0-old'], wants('2.2.0'), {}],
  [
    'a higher major version',
    ['npm-1.8.14-old'],
    wants('2.3.0'),
    { web1: /^web1 runs Etherpad 1\.8\.14, and topology\.ts wants\s2\.3\.0\..*etherpad_major_up/s },
  ],
  ['a higher one that was asked for', ['npm-1.8.14-old'], { ...wants('2.3.0'), ...major }, {}],
  [
    'a lower major version, even if asked for',
    ['git-2.3.0-old'],
    { ...wants('1.8.14'), ...major },
    { web1: /^web1 runs Etherpad 2\.3\.0, and topology\.ts wants\s1\.8\.14\./ },
  ],
  ['an upgrade that goes on', ['npm-1.8.14-old', 'npm-1.8.14-wanted'], wants('1.8.14'), {}],
  [
    'a third release',
    ['npm-1.8.14-old', 'npm-1.8.14-other'],
    wants('1.8.14'),
    { web1: /npm-1\.8\.14-old and npm-1\.8\.14-other already/, web2: /Finish the upgrade/ },
  ],
];

test('a release that cannot follow the running ones is refused, and no other', () => {
  inFolder((folder) => {
    const runs = following.map(([, running, vars], index): Run => {
      const links = join(folder, `${index}`);
      mkdirSync(links);
      running.forEach((release, host) => {
        if (release) symlinkSync(`releases/${release}`, join(links, `web${host + 1}`));
      });
      const link = `${links}/{{ inventory_hostname }}`;
      const tasks = JSON.parse(JSON.stringify(follow).replaceAll(current, link));
      return { tasks, vars, hosts: running.map((_, host) => `web${host + 1}`) };
    });
    expectRefusals(folder, runs, following);
  });
}, 180_000);

/** Releases on the host, what topology.ts wants, and the refusal. */
const goingBack: readonly (readonly [
  string,
  readonly string[],
  Record<string, unknown>,
  Refusals,
])[] = [
  ['to one release', ['npm-1.8.14-old', 'npm-1.8.14-wanted'], wants('1.8.14'), {}],
  [
    'over a major version',
    ['npm-1.8.14-old', 'npm-2.3.0-wanted'],
    wants('2.3.0'),
    { localhost: /^npm-1\.8\.14-old may not understand what npm-2\.3\.0-wanted has written/ },
  ],
  ['to nothing', ['npm-1.8.14-wanted'], wants('1.8.14'), { localhost: /has\sno release/ }],
  [
    'to one of two',
    ['npm-1.8.14-old', 'npm-1.8.14-older', 'npm-1.8.14-wanted'],
    wants('1.8.14'),
    { localhost: /old and npm-1\.8\.14-older/ },
  ],
];

test('rollback.yml neither guesses nor goes back over a major version', () => {
  const [find] = rollback.plays;
  if (!find || !('tasks' in find)) throw new Error('rollback.yml does not begin with tasks');
  const refusing = (find.tasks ?? []).filter(
    (item) => item.kind === 'task' && item.module === 'ansible.builtin.assert',
  );
  expect(refusing).toHaveLength(2);
  inFolder((folder) => {
    const runs = goingBack.map(([, web_releases, vars]): Run => {
      const name = task('Name them', 'ansible.builtin.set_fact', { web_releases });
      return { tasks: [name, ...refusing], vars };
    });
    expectRefusals(folder, runs, goingBack);
  });
}, 180_000);

function expectRefusals(
  folder: string,
  runs: readonly Run[],
  cases: readonly (readonly [string, unknown, unknown, Refusals])[],
): void {
  const said = playTasks(folder, runs);
  expect(said).toHaveLength(cases.length);
  cases.forEach(([name, , , refusals], index) => {
    const failed = (said[index] ?? []).filter((one) => one.failed);
    const words = Object.fromEntries(failed.map(({ host, msg }) => [host, msg]));
    const wanted = Object.entries(refusals).map(([host, refusal]) => [
      host,
      expect.stringMatching(refusal),
    ]);
    expect([name, words]).toEqual([name, Object.fromEntries(wanted)]);
  });
}

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'padfleet-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
