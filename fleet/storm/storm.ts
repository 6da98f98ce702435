import { openDatabase, reachDatabase } from '../database.ts';
import type { FleetHost, Inventory } from '../inventory.ts';
import { openSessions } from '../ssh/sessions.ts';
import { deletePad } from '../verify/delete-pad.ts';
import { appendThrough } from './append.ts';
import { checkStorm } from './check.ts';
import type { StormPlan } from './plan.ts';
import { reportStorm, type StormReport } from './report.ts';
import { runStorm, type StormOptions } from './run.ts';

/**
 * Lets a storm loose on a running environment, looks in its database for what was acknowledged, and
 * deletes the storm's pads.
 *
 * @param keep leaves the pads
 * @throws UserError when nobody could open a pad, or a host or the database is not reached.
 */
export async function stormFleet(
  inventory: Inventory,
  plan: Omit<StormPlan, 'release'>,
  { keep, ...options }: Omit<StormOptions, 'append'> & { readonly keep?: boolean | undefined },
): Promise<StormReport> {
  const { hosts, proxyPort, release, apiKey } = inventory;
  const [proxyHost, databaseHost] = [hosts.proxy[0], hosts.database[0]] as [FleetHost, FleetHost];
  const proxy = { address: proxyHost.address, port: proxyPort };
  // What would be found out only after the storm would take all that it showed with it.
  await reachDatabase(databaseHost, inventory);
  const sessions = openSessions();
  try {
    const append = appendThrough(await sessions.to(proxyHost), proxy, apiKey);
    const storm = await runStorm({ ...plan, release }, { ...options, append });
    const database = await openDatabase(await sessions.to(databaseHost), databaseHost, inventory);
    const verdicts = await checkStorm(storm, database).finally(() => database.destroy());
    const left: string[] = [];
    for (const pad of keep ? [] : storm.pads) {
      const client = await sessions.to(proxyHost);
      await deletePad(client, proxy, { pad, apiKey }).catch(() => left.push(pad));
    }
    return reportStorm(storm, verdicts, left);
  } finally {
    await sessions.end();
  }
}
