import { type TaskItem, task } from '../../ansible/task.ts';
import { artefact, release, releases } from './paths.ts';

const incoming = '/opt/etherpad/incoming';
const whenMissing = { when: 'not etherpad_installed.stat.exists' } as const;

/** Puts the release on the host, beside those that are there. */
export const install: readonly TaskItem[] = [
  task(
    'Install Node',
    'ansible.builtin.apt',
    { name: ['nodejs'], install_recommends: false },
    {
      comment: 'Later releases bring their own.',
      when: "etherpad_release.version is version('2', '<')",
    },
  ),
  task(
    'Make the folders of releases',
    'ansible.builtin.file',
    { path: '{{ item }}', state: 'directory', owner: 'root', group: 'root', mode: '0755' },
    { ...whenMissing, loop: [releases, incoming] },
  ),
  task(
    'Unpack the release',
    'ansible.builtin.unarchive',
    { src: artefact, dest: incoming, owner: 'root', group: 'root' },
    whenMissing,
  ),
  task(
    'Put the release in its place now that it is whole',
    'ansible.builtin.command',
    { argv: ['mv', `${incoming}/{{ etherpad_release_id }}`, release], creates: release },
    whenMissing,
  ),
];
