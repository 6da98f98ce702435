import { setTimeout as sleep } from 'node:timers/promises';
import { inventoryOf, onHost } from '../lab/hosts.ts';
import type { Project } from '../lab/project.ts';

/** Web servers whose lease is valid, as the database sees it. */
const living =
  'SELECT COUNT(*) FROM etherpad.padfleet_server WHERE expires > UTC_TIMESTAMP(3) AND NOT draining';

/** How many web servers may own pads. */
export async function countLiving(project: Project): Promise<number> {
  const inventory = await inventoryOf(project);
  return Number(await onHost(inventory, 'database1', `mysql -BNe "${living}"`));
}

/**
 * Waits until every web server of the inventory may own pads.
 *
 * @throws Error after two minutes.
 */
export async function untilWhole(project: Project): Promise<void> {
  const { hosts } = await inventoryOf(project);
  const wanted = hosts.web.length;
  const end = Date.now() + 120_000;
  for (;;) {
    const count = await countLiving(project);
    if (count === wanted) return;
    if (Date.now() > end) throw new Error(`${count} of ${wanted} web servers hold a lease`);
    await sleep(500);
  }
}
