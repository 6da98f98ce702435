import { refs } from '../../ansible/role.ts';
import { block, type TaskItem, task } from '../../ansible/task.ts';
import { artefact } from './paths.ts';
import type { EtherpadVars } from './vars.ts';

const v = refs<EtherpadVars>();
const once = { run_once: true } as const;
const onControlMachine = { delegate_to: 'localhost', become: false, run_once: true } as const;
const folder = '{{ etherpad_build.path }}';

/** Builds the release on one host and keeps it on the control machine. */
export const build: readonly TaskItem[] = [
  task(
    'Make the folder of releases on the control machine',
    'ansible.builtin.file',
    { path: v.etherpad_artefact_dir, state: 'directory', mode: '0755' },
    onControlMachine,
  ),
  task(
    'Install what a release is built with',
    'ansible.builtin.apt',
    {
      name: ['ca-certificates', 'git', 'nodejs', 'npm'],
      install_recommends: false,
    },
    once,
  ),
  task(
    'Make a folder to build in',
    'ansible.builtin.tempfile',
    { state: 'directory', path: '/var/tmp', prefix: 'etherpad-build-' },
    {
      ...once,
      register: 'etherpad_build',
      comment: 'One of its own: what a killed run left, or still runs, is not in the way.',
    },
  ),
  block(
    'Build the release and fetch it',
    [
      task(
        'Copy the recipe',
        'ansible.builtin.copy',
        { src: '{{ item }}', dest: `${folder}/`, mode: '0644', directory_mode: '0755' },
        { ...once, loop: ['build', 'npm', 'tools', 'ep_padfleet'] },
      ),
      task(
        'Copy the source',
        'ansible.builtin.copy',
        { src: '{{ etherpad_release.path }}', dest: `${folder}/source.tar.gz`, mode: '0644' },
        { ...once, when: "etherpad_release.kind == 'archive'" },
      ),
      task(
        'Build the release',
        'ansible.builtin.command',
        {
          argv: [
            'sh',
            `${folder}/build`,
            '{{ etherpad_release_id }}',
            '{{ etherpad_release.kind }}',
            '{{ etherpad_release.version }}',
            "{{ etherpad_release.repository | default('source.tar.gz') }}",
            "{{ etherpad_release.commit | default(etherpad_release.sha256) | default('') }}",
          ],
          creates: `${folder}/{{ etherpad_release_id }}.tar.gz`,
        },
        once,
      ),
      task(
        'Fetch the release',
        'ansible.builtin.fetch',
        { src: `${folder}/{{ etherpad_release_id }}.tar.gz`, dest: `${artefact}.part`, flat: true },
        { ...once, become: false },
      ),
      task(
        'Keep the release now that it is whole',
        'ansible.builtin.command',
        { argv: ['mv', `${artefact}.part`, artefact], creates: artefact },
        onControlMachine,
      ),
    ],
    {
      always: [
        task('Remove the folder', 'ansible.builtin.file', { path: folder, state: 'absent' }, once),
      ],
    },
  ),
];
