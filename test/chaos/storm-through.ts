import { setTimeout as sleep } from 'node:timers/promises';
import { proxyUrl } from '../../fleet/proxy-url.ts';
import { usualStorm } from '../../fleet/storm/plan.ts';
import type { StormReport } from '../../fleet/storm/report.ts';
import { stormFleet } from '../../fleet/storm/storm.ts';
import { inventoryOf } from '../lab/hosts.ts';
import type { Project } from '../lab/project.ts';
import type { Trouble, TroubledFleet } from './trouble.ts';
import { untilWhole } from './whole.ts';

/** People at work: two on each pad, some who only read, and programs that write by the HTTP API. */
const crowd = { ...usualStorm, viewers: 0.25, writers: 0.25 };

/** Far longer than any trouble: the storm ends after it. */
const atMost = 900;

/** Milliseconds of undisturbed work before the trouble, and after the fleet is whole again. */
const calm = { before: 5000, after: 5000 } as const;

/**
 * Lets trouble come to a fleet while people write, and looks in the database for what they wrote.
 *
 * @param options.whole waits until the fleet is as it should be
 * @param options.people how many write, if not as usual: `writers` is a share of the editors
 * @throws Error when the trouble itself cannot be made, or the fleet does not become whole again.
 */
export async function stormThrough(
  fleet: TroubledFleet,
  trouble: Trouble,
  {
    whole = untilWhole,
    people = {},
  }: {
    readonly whole?: (project: Project) => Promise<void>;
    readonly people?: Partial<Record<'editors' | 'pads' | 'writers', number>>;
  } = {},
): Promise<StormReport> {
  await whole(fleet.project);
  const inventory = await inventoryOf(fleet.project);
  const over = new AbortController();
  let typing = () => {};
  const begun = new Promise<void>((resolve) => {
    typing = resolve;
  });
  const storm = stormFleet(
    inventory,
    { ...crowd, ...people, seconds: atMost, url: proxyUrl(inventory) },
    {
      stop: over.signal,
      onProgress: ({ phase }) => {
        if (phase === 'typing') typing();
      },
    },
  );
  try {
    // A storm that fails has nothing more to disturb: whoever waits for it in the end hears why.
    await Promise.race([begun, storm]);
    storm.catch(() => {});
    await sleep(calm.before);
    await trouble.happen(fleet);
    await whole(fleet.project);
    await sleep(calm.after);
  } finally {
    over.abort();
  }
  return storm;
}
