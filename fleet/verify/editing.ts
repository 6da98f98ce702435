import { setTimeout as sleep } from 'node:timers/promises';
import type { Pad } from '../pad/client.ts';

/** Milliseconds that an edit has to be acknowledged or to reach the other client. */
const patience = 20_000;
/** Edits of each client in turn, and of each at the same time. */
const inTurn = 4;
const atOnce = 12;

/**
 * Two clients edit one pad: in turn, each on what the other wrote, then at the same time in the same
 * places.
 *
 * @throws Error unless every edit is acknowledged, both end with one text that has each once, and
 * both came to speak over WebSocket.
 */
export async function editTogether(one: Pad, two: Pad): Promise<string> {
  await one.edit(0, 0, `${'.'.repeat(2 * atOnce)}\n`);
  for (let turn = 0; turn < inTurn; turn += 1) {
    await writeAndSee(one, two, `<one, turn ${turn}>`);
    await writeAndSee(two, one, `<two, turn ${turn}>`);
  }
  await Promise.all([scribble(one, 'one'), scribble(two, 'two')]);
  await converge(one, two);

  const polling = [one, two].filter((pad) => pad.transport() !== 'websocket').length;
  if (polling > 0) throw new Error(`${polling} of 2 clients got no WebSocket`);

  const text = one.text();
  const expected = ['one', 'two'].flatMap((who) => [
    ...Array.from({ length: inTurn }, (_, turn) => `<${who}, turn ${turn}>`),
    ...Array.from({ length: atOnce }, (_, edit) => `<${who}, ${edit}>`),
  ]);
  const wrong = expected.filter((token) => text.split(token).length !== 2);
  if (wrong.length > 0) throw new Error(`lost or doubled: ${wrong.join(' ')}`);
  return `${expected.length} edits acknowledged, revision ${one.revision()}, ${text.length} characters`;
}

/** Waits until both clients see one text of one revision. */
export async function converge(one: Pad, two: Pad): Promise<void> {
  const same = () => one.revision() === two.revision() && one.text() === two.text();
  await Promise.race([one.until(same, patience), two.until(same, patience)]).catch(() => {
    throw new Error(
      `the texts differ: revision ${one.revision()}, ${one.text().length} characters; ` +
        `revision ${two.revision()}, ${two.text().length} characters`,
    );
  });
}

async function writeAndSee(writer: Pad, reader: Pad, token: string): Promise<void> {
  await within(writer.edit(writer.text().length - 1, 0, token), token);
  await reader.until((text) => text.includes(token), patience);
}

/** Writes at both ends, and takes a dot away from the line of dots, without waiting. */
async function scribble(pad: Pad, who: string): Promise<void> {
  const acknowledged: Promise<number>[] = [];
  for (let edit = 0; edit < atOnce; edit += 1) {
    const text = pad.text();
    acknowledged.push(pad.edit(edit % 2 === 0 ? 0 : text.length - 1, 0, `<${who}, ${edit}>`));
    acknowledged.push(pad.edit(pad.text().indexOf('..'), 1, ''));
    await sleep(100);
  }
  await within(Promise.all(acknowledged), `what ${who} wrote`);
}

async function within<T>(work: Promise<T>, what: string): Promise<T> {
  const stop = new AbortController();
  const late = sleep(patience, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`not acknowledged in ${patience / 1000} s: ${what}`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => {});
    stop.abort();
  }
}
