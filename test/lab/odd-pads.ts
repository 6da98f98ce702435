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
];

/** Makes pads by the HTTP API, one in ten of them in a group and open to all. */
export async function makeOddPads(api: Api, count: number): Promise<readonly OddPad[]> {
  const pads: OddPad[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = index % 10 === 9 ? await groupPad(api, index) : await pad(api, index);
    const { readOnlyID } = await api('getReadOnlyID', { padID: name });
    pads.push({ name, readOnly: String(readOnlyID) });
  }
  return pads;
}

async function pad(api: Api, index: number): Promise<string> {
  const name = (kinds[index % kinds.length] as (index: number) => string)(index);
  await api('createPad', { padID: name, text: name });
  return name;
}

async function groupPad(api: Api, index: number): Promise<string> {
  const { groupID } = await api('createGroup');
  const { padID } = await api('createGroupPad', {
    groupID: String(groupID),
    padName: `pad ${index}`,
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
