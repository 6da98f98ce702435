import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What Vagrant has noted about a host that Docker runs. */
export interface Note {
  /** The container's id, or `preparing`. */
  readonly id: string;
  /** Vagrant has put a key of its own into the host: the last step of making one. */
  readonly hasKey: boolean;
}

/** Vagrant's notes below `.vagrant` about hosts that Docker runs, by host. */
export async function readNotes(root: string): Promise<ReadonlyMap<string, Note>> {
  const machines = join(root, '.vagrant/machines');
  const notes = new Map<string, Note>();
  for (const host of await readdir(machines).catch((): string[] => [])) {
    const folder = join(machines, host, 'docker');
    const id = await readFile(join(folder, 'id'), 'utf8').catch(() => '');
    const hasKey = existsSync(join(folder, 'private_key'));
    // With neither, it is what Vagrant keeps of a host it destroyed.
    if (id !== '' || hasKey) notes.set(host, { id: id.trim(), hasKey });
  }
  return notes;
}

/** Removes Vagrant's note of a host that Docker ran. */
export async function forgetNote(root: string, host: string): Promise<void> {
  await rm(join(root, '.vagrant/machines', host, 'docker'), { recursive: true, force: true });
}
