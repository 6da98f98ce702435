import { joinPad } from '../../fleet/pad/client.ts';
import type { Api } from './api.ts';

/** A pad, and the id under which it can only be read. */
export interface OddPad {
  readonly name: string;
  readonly readOnly: string;
}

/** Names as people and programs make them: what means something in a URL, a query or a log. */
const kinds: readonly ((index: number) => string)[] = [
  (index) => `plain-${index}`,
  (index) => `two words ${index}`,
  (index) => `caf\u00e9-\u65e5\u672c-${index}`,
  (index) => `a+b+${index}`,
  (index) => `a/b/${index}`,
  (index) => `a%2Fb-${index}`,
  (index) => `why?-${index}`,
  (index) => `q&a=${index}#x`,
  (index) => `100%-${index}`,
  // What every object of JavaScript has.
  (index) => ['constructor', 'toString', '__proto__', 'valueOf'][index % 4] as string,
];

/** Makes pads as people do, by opening them; one in ten of them in a group and open to all. */
export async function makeOddPads(
  api: Api,
  fleet: { readonly url: string; readonly release: string },
  count: number,
): Promise<readonly OddPad[]> {
  const pads: OddPad[] = [];
  for (let index = 0; index < count; index += 1) {
    const kind = kinds[index % kinds.length] as (index: number) => string;
    const wanted = index % 10 === 9 ? await groupPad(api, index) : kind(index);
    const pad = await joinPad({ ...fleet, pad: wanted });
    await pad.edit(0, 0, 'odd ');
    pads.push({ name: pad.name, readOnly: pad.readOnlyId });
    pad.close();
  }
  return pads;
}

async function groupPad(api: Api, index: number): Promise<string> {
  const { groupID } = await api('createGroup');
  const padName = `pad ${index}`;
  const { padID } = await api('createGroupPad', {
    groupID: String(groupID),
    padName,
    text: 'ours',
  });
  await api('setPublicStatus', { padID: String(padID), publicStatus: 'true' });
  return String(padID);
}

/** Every way in which one pad is asked for, as paths with queries; each must be answered with 200. */
export function waysTo({ name, readOnly }: OddPad, apiKey: string): readonly string[] {
  const [pad, view] = [encodeURIComponent(name), encodeURIComponent(readOnly)];
  return [
    `/p/${pad}`,
    `/p/${pad}/timeslider`,
    `/p/${pad}/export/txt`,
    `/socket.io/?padId=${pad}&EIO=3&transport=polling`,
    `/p/${view}`,
    `/p/${view}/export/txt`,
    `/socket.io/?padId=${view}&EIO=3&transport=polling`,
    `/api/1.2.13/getText?padID=${pad}&apikey=${apiKey}`,
  ];
}
