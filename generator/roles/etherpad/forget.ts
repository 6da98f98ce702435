import { type TaskItem, task } from '../../ansible/task.ts';
import { releases } from './paths.ts';

/** Keeps the release that runs and the newest of the others, to go back to. */
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
      loop: "{{ (etherpad_releases.files | sort(attribute='ctime', reverse=true) | map(attribute='path') | list)[2:] }}",
    },
  ),
];
