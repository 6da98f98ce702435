import { describe, expect, test } from '@jest/globals';
import { formatDrift } from '../../../cli/format-drift.ts';

const same = { path: 'a', change: 'same', before: '', after: '' } as const;
const changed = { path: 'b', change: 'changed', before: '', after: 'b' } as const;
const edited = { path: 'c', change: 'edited', before: 'mine', after: 'c' } as const;
const drift = (
  steps: readonly (typeof same | typeof changed | typeof edited)[],
  lockText?: string,
) => formatDrift({ steps, lockText, inSync: false });

describe('what is not in sync', () => {
  test('is written by generate', () => {
    expect(drift([same, changed], '{}')).toBe('Not in sync. To write: npm run generate\n');
  });

  test('is not written by generate where it was edited by hand', () => {
    const text = drift([changed, edited], '{}');
    expect(text).toContain('npm run generate -- --check --diff\n');
    expect(text).toContain('npm run generate -- --force\n');
    expect(text).not.toContain('To write');
  });

  test('is the lock, although every file is right', () => {
    expect(drift([same])).toContain('There is no .padfleet.lock.json');
    expect(drift([same], '{}')).toContain('.padfleet.lock.json does not say');
  });
});
