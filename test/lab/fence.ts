import { fenceRules } from './fence/fence-rules.ts';
import { leaseRules } from './fence/lease-rules.ts';
import { begin } from './fence/server.ts';
import { openStage } from './fence/stage.ts';
import { inventoryOf } from './hosts.ts';
import type { Project } from './project.ts';

const rules = Object.entries({ ...fenceRules, ...leaseRules });

/**
 * Plays every rule of the fence and the lease on a fleet's database, with web servers of its own.
 *
 * @returns by broken rule, what was seen; empty when all hold
 */
export async function brokenRules(project: Project): Promise<Readonly<Record<string, string>>> {
  const stage = await openStage(await inventoryOf(project));
  const broken: Record<string, string> = {};
  try {
    for (const [index, [sentence, play]] of rules.entries()) {
      const [one, two, three] = await Promise.all([
        stage.open('fence1'),
        stage.open('fence2'),
        stage.open('fence3'),
      ]);
      for (const server of [one, two, three]) await begin(server);
      const pad = `fence-test-${index}`;
      try {
        await play({ one, two, three, pad, admin: stage.admin, open: stage.open });
      } catch (error) {
        broken[sentence] = String(error);
      } finally {
        await stage.admin.rollback();
        for (const { connection } of [one, two, three]) connection.destroy();
      }
    }
  } finally {
    await stage.close();
  }
  return broken;
}
