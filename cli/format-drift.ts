import { lockPath } from '../generator/write/lock.ts';
import type { Survey } from '../generator/write/survey.ts';
import { editedSteps } from './refuse-edited.ts';

/** Why `--check` fails, as far as the list of files does not say it, and what to run. */
export function formatDrift({ steps, lockText }: Survey): string {
  return `Not in sync. ${lockTrouble({ steps, lockText })}${remedy(steps)}\n`;
}

function lockTrouble({ steps, lockText }: Omit<Survey, 'inSync'>): string {
  if (lockText === undefined) return `There is no ${lockPath}, which says what padfleet wrote. `;
  const same = steps.every(({ change }) => change === 'same');
  return same ? `${lockPath} does not say that padfleet wrote these files. ` : '';
}

function remedy(steps: Survey['steps']): string {
  if (editedSteps(steps).length === 0) return 'To write: npm run generate';
  return `Files were edited by hand, and generate refuses to overwrite them.
To see each edit: npm run generate -- --check --diff
To overwrite them, keeping a copy of each: npm run generate -- --force`;
}
