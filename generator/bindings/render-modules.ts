import type { File } from '../file.ts';
import { readCaptured, readDocumentation, type Versions } from './ansible.ts';
import { emitConstraints } from './emit-constraints.ts';
import { emitModules } from './emit-modules.ts';
import { emitLock, lockPath } from './lock.ts';
import { modules } from './modules.ts';
import { readConstraints } from './read-constraints.ts';

/**
 * What follows from the installed Ansible: the modules' types, their constraints, and the lock.
 *
 * @throws UserError when Ansible is not installed or does not know one of the modules
 */
export function renderModules(installed: Versions): readonly File[] {
  const documentation = readDocumentation(modules);
  const constraints = readConstraints(documentation, readCaptured(modules));
  return [
    {
      path: 'generator/ansible/modules.gen.ts',
      text: emitModules(documentation, constraints),
    },
    { path: 'generator/ansible/constraints.gen.ts', text: emitConstraints(constraints) },
    { path: lockPath, text: emitLock(installed) },
  ];
}
