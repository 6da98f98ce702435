import { standstillIn, watchDisk } from './disk.ts';
import { stormThrough } from './storm-through.ts';
import { isVoid, type Passage } from './table.ts';
import type { Trouble, TroubledFleet } from './trouble.ts';

/** A disk that stands still each time would go on for ever. */
const atMost = 3;

/**
 * Lets one trouble come to a fleet, and once more while its pause tells of the machine's disk instead:
 * hosts of a lab share it, those of a fleet do not.
 *
 * @yields every passage, also those that tell nothing of the pause: nothing may be lost in them either
 */
export async function* passThrough(
  fleet: TroubledFleet,
  trouble: Trouble,
): AsyncGenerator<Passage, void> {
  for (let time = 1; time <= atMost; time += 1) {
    if (time > 1) await trouble.undo?.(fleet);
    const passage = await pass(fleet, trouble);
    yield passage;
    if (!isVoid(passage)) return;
  }
}

/** Lets one trouble come to a fleet, as `stormThrough` does, and watches the disk meanwhile. */
export async function pass(
  fleet: TroubledFleet,
  trouble: Trouble,
  options: Parameters<typeof stormThrough>[2] = {},
): Promise<Passage> {
  const disk = await watchDisk(fleet.project.root);
  try {
    const report = await stormThrough(fleet, trouble, options);
    return { trouble, report, disk: standstillIn(report, await disk.end()) };
  } finally {
    await disk.end();
  }
}
