import { inventoryOf, onHost } from './hosts.ts';
import type { Project } from './project.ts';

/** The web server that owns a pad, as the database has it; `undefined` when nobody does. */
export async function ownerOf(project: Project, pad: string): Promise<string | undefined> {
  const hex = Buffer.from(pad).toString('hex');
  const owner = await onHost(
    await inventoryOf(project),
    'database1',
    `mysql -BNe "SELECT server FROM etherpad.padfleet_owner WHERE pad = CONVERT(x'${hex}' USING utf8mb4) COLLATE utf8mb4_bin"`,
  );
  return owner.trim() || undefined;
}
