import { type TaskItem, task } from '../../ansible/task.ts';
import { release, releases } from './paths.ts';

/** Keeps the new release and the one that runs, to go back to. */
export const forget: readonly TaskItem[] = [
  task(
    'List the releases on the host',
    'ansible.builtin.find',
    { paths: [releases], file_type: 'directory' },
    { register: 'etherpad_releases' },
  ),
  task(
    'Remove old releases',
    'ansible.builtin.file',
    { path: '{{ item }}', state: 'absent' },
    {
      loop: "{{ etherpad_releases.files | map(attribute='path') | difference(etherpad_kept) }}",
      vars: { etherpad_kept: [release, "{{ etherpad_link.stat.lnk_source | default('') }}"] },
    },
  ),
];
