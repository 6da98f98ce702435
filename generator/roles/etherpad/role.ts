import type { Role } from '../../ansible/role.ts';
import { task } from '../../ansible/task.ts';
import { build } from './build.ts';
import { forget } from './forget.ts';
import { install } from './install.ts';
import { notBuilt, release } from './paths.ts';
import { preflight } from './preflight.ts';
import { restart, service } from './service.ts';
import { spec } from './spec.gen.ts';
import { defaults } from './vars.ts';

/** In check mode a host without the release has nothing to compare with. */
const unlessOnlyChecking = {
  when: 'not ansible_check_mode or etherpad_installed.stat.exists',
} as const;

/** Etherpad on a web host: one release built for all, its settings, its service. */
export const etherpad: Role = {
  name: 'etherpad',
  summary: 'Runs Etherpad as a service against a remote database.',
  about: `TODO`,
  spec,
  defaults,
  tasks: {
    main: [
      ...preflight,
      task(
        'Look for the release on the host',
        'ansible.builtin.stat',
        { path: release, get_checksum: false },
        { register: 'etherpad_installed' },
      ),
      task('Build the release', 'ansible.builtin.include_tasks', 'build.yml', {
        comment: 'Only if neither this host nor the control machine has it.',
        when: ['not etherpad_installed.stat.exists', notBuilt, 'not ansible_check_mode'],
      }),
      task(
        'Install the release',
        'ansible.builtin.import_tasks',
        'install.yml',
        unlessOnlyChecking,
      ),
      task(
        'Run it as a service',
        'ansible.builtin.import_tasks',
        'service.yml',
        unlessOnlyChecking,
      ),
      task('Forget old releases', 'ansible.builtin.include_tasks', 'forget.yml', {
        when: ['not etherpad_installed.stat.exists', 'not ansible_check_mode'],
      }),
    ],
    build,
    install,
    service,
    forget,
  },
  handlers: [restart],
};
