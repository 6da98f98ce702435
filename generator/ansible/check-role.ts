import type { Issue } from '../errors.ts';
import type { File } from '../file.ts';
import { roleCalls } from './calls.ts';
import { checkAssets } from './check-assets.ts';
import { checkCalls } from './check-calls.ts';
import { checkHandlers } from './check-handlers.ts';
import { checkSecrets } from './check-secrets.ts';
import { checkTaskFiles } from './check-task-files.ts';
import { checkVariables } from './check-variables.ts';
import type { Role } from './role.ts';

/**
 * Everything that would make a role fail, mislead its reader or leak, and that its types cannot say.
 *
 * @param assets the role's templates and files, with paths from its room: `templates/nginx.conf.j2`
 */
export function checkRole(role: Role, assets: readonly File[]): readonly Issue[] {
  const calls = roleCalls(role);
  return [
    ...checkCalls(calls),
    ...checkHandlers(role, calls),
    ...checkTaskFiles(role, calls),
    ...checkAssets(role, calls, assets),
    ...checkVariables(role, calls, assets),
    ...checkSecrets(role, calls, assets),
  ];
}
