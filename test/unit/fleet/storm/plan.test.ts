import { expect, test } from '@jest/globals';
import { pageCommitInterval } from '../../../../fleet/pad/client.ts';
import { usualStorm } from '../../../../fleet/storm/plan.ts';

test('editors type less often than their pages commit, so that who was late once catches up', () => {
  expect(usualStorm.interval).toBeGreaterThan(pageCommitInterval);
});
