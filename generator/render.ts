import { checkRole } from './ansible/check-role.ts';
import type { Role } from './ansible/role.ts';
import { UserError } from './errors.ts';
import type { File } from './file.ts';
import type { Fleet } from './model/fleet.ts';
import { base } from './roles/base/role.ts';
import { certificate } from './roles/certificate/role.ts';
import { etherpad } from './roles/etherpad/role.ts';
import { mysql } from './roles/mysql/role.ts';
import { nginx } from './roles/nginx/role.ts';
import { inventoryFiles } from './targets/inventory.ts';
import { playbookFiles } from './targets/playbooks.ts';
import { roleFiles } from './targets/role.ts';
import { vagrantFiles } from './targets/vagrant.ts';

/** Every role that a fleet is made of. */
export const roles: readonly Role[] = [base, certificate, mysql, etherpad, nginx];

/**
 * Everything that is generated for a fleet, sorted by path. The same fleet and the same assets give
 * the same text, on every machine and every day.
 *
 * @param assets What `readAssets` found in the rooms of the roles.
 * @throws UserError with everything that would make a role fail, mislead its reader or leak
 */
export function render(fleet: Fleet, assets: readonly File[]): readonly File[] {
  const rooms = roles.map((role) => ({ role, room: within(assets, role.name) }));
  const issues = rooms.flatMap(({ role, room }) => checkRole(role, room));
  if (issues.length > 0) throw new UserError(issues);
  const files = [
    ...inventoryFiles(fleet),
    ...playbookFiles(),
    ...vagrantFiles(fleet),
    ...rooms.flatMap(({ role, room }) => roleFiles(role, room)),
  ];
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function within(assets: readonly File[], room: string): readonly File[] {
  return assets
    .filter(({ path }) => path.startsWith(`${room}/`))
    .map(({ path, text }) => ({ path: path.slice(room.length + 1), text }));
}
