import type { File } from '../file.ts';
import { type Installation, readCaptured, readDocumentation } from './ansible.ts';
import { emitConstraints } from './emit-constraints.ts';
import { emitModules } from './emit-modules.ts';
import { emitLock, lockPath } from './lock.ts';
import { modules } from './modules.ts';
import { readConstraints } from './read-constraints.ts';

/**
 * What follows from the installed Ansible: the modules' types, their constraints, and the lock.
 *
 * @throws UserError when Ansible does not know one of the modules
 */
export async function renderModules(installed: Installation): Promise<readonly File[]> {
  const documentation = await readDocumentation(modules);
  const constraints = readConstraints(documentation, await readCaptured(installed, modules));
  return [
    {
      path: 'generator/ansible/modules.gen.ts',
      text: emitModules(documentation, constraints),
    },
    { path: 'generator/ansible/constraints.gen.ts', text: emitConstraints(constraints) },
    { path: lockPath, text: emitLock(installed.versions) },
  ];
}
