import type { Api } from './api.ts';
import { ownerOf } from './owners.ts';
import type { Project } from './project.ts';

/** What operations on two pads of two owners took, in milliseconds, by the operation's name. */
export type Durations = Readonly<Record<'copyPad' | 'movePad' | 'deleteGroup', readonly number[]>>;

/** Makes a pad where the proxy would have it, and names its owner. */
type Make = (hint: string) => Promise<{ readonly pad: string; readonly owner: string | undefined }>;

/**
 * Copies, moves and deletes pads that two servers own, `times` times each; every second time the
 * other way round.
 *
 * @throws Error when an operation fails.
 */
export async function operateAcrossOwners(
  project: Project,
  api: Api,
  times: number,
): Promise<Durations> {
  const durations = {
    copyPad: [] as number[],
    movePad: [] as number[],
    deleteGroup: [] as number[],
  };
  for (let time = 0; time < times; time += 1) {
    for (const operation of ['copyPad', 'movePad'] as const) {
      const pair = await makeApart(project, api, `${operation}-${time}`);
      const [sourceID, destinationID] = time % 2 === 0 ? pair : [pair[1], pair[0]];
      const start = performance.now();
      const fields = { sourceID, destinationID, force: 'true' };
      await api(operation, fields, { padID: sourceID });
      durations[operation].push(performance.now() - start);
      const { text } = await api('getText', { padID: destinationID });
      if (String(text).trim() !== sourceID) throw new Error(`${operation} lost ${sourceID}`);
    }
    const group = String((await api('createGroup')).groupID);
    await apart(async (name) => {
      const pad = `${group}$${name}`;
      await api('createGroupPad', { groupID: group, padName: name }, { padID: pad });
      return { pad, owner: await ownerOf(project, pad) };
    }, 'of-group');
    const start = performance.now();
    await api('deleteGroup', { groupID: group });
    durations.deleteGroup.push(performance.now() - start);
  }
  return durations;
}

/** Two pads that two servers own, each with its name as its text. */
export function makeApart(
  project: Project,
  api: Api,
  prefix: string,
): Promise<readonly [string, string]> {
  return apart(async (pad) => {
    await api('createPad', { padID: pad, text: pad }, { padID: pad });
    return { pad, owner: await ownerOf(project, pad) };
  }, prefix);
}

/** Makes pads until two have different owners. */
async function apart(make: Make, prefix: string): Promise<readonly [string, string]> {
  const first = await make(`${prefix}-0`);
  for (let index = 1; index < 50; index += 1) {
    const second = await make(`${prefix}-${index}`);
    if (second.owner !== first.owner) return [first.pad, second.pad];
  }
  throw new Error(`${first.owner} owns fifty pads in a row`);
}
