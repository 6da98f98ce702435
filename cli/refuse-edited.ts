import { UserError } from '../generator/errors.ts';
import type { Step } from '../generator/write/plan.ts';

/** Files whose text is not what we left there: `--force` alone may touch them. */
export function editedSteps(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ change }) => change === 'edited' || change === 'edited-removed');
}

/** What the operator is told instead of losing an edit. */
export function refuseEdited(edited: readonly Step[]): UserError {
  return new UserError(
    edited.map(({ path, change }) => ({
      code: 'edited-by-hand',
      message: `This file is not as padfleet left it: edited by hand, or merged. Generating would ${
        change === 'edited' ? 'overwrite' : 'remove'
      } it.`,
      hint: `Bring the change to the file that its first line names, then: npm run generate -- --force
(a copy is kept). Nothing was written.`,
      where: path,
    })),
  );
}
