import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { guardApi } from '../../../generator/roles/etherpad/plugin/api.ts';
import type { ApiRequest, Etherpad } from '../../../generator/roles/etherpad/plugin/etherpad.ts';
import { createGate } from '../../../generator/roles/etherpad/plugin/gate.ts';
import { shareDatabase } from './database.ts';
import { makeServer } from './server.ts';

/** Lets everything run that can. */
const turn = () => setTimeout(5);

/** A server with functions of the HTTP API that answer when they are told to. */
function makeApi() {
  const server = makeServer(shareDatabase(), 'web1');
  const calls: (() => void)[] = [];
  const function_ = () => new Promise<unknown>((resolve) => calls.push(() => resolve('done')));
  const api = { createGroup: function_, getText: function_, copyPad: function_ };
  const names = { createGroup: [], getText: ['padID'], copyPad: ['sourceID', 'destinationID'] };
  const apiHandler: Etherpad['apiHandler'] = {
    version: { '1': names },
    latestApiVersion: '1',
    handle: (_version, name, fields) =>
      Reflect.apply(api[name as keyof typeof api], api, Object.values(fields)),
  };
  const etherpad = { api, apiHandler, pads: { isValidPadId: () => true } } as unknown as Etherpad;
  guardApi({ ...server, etherpad, gate: createGate({ ...server, etherpad }) });

  /** Makes a call, and gives the status and headers of a refusal. */
  async function refusalOf(name: string, ...args: readonly string[]): Promise<unknown> {
    const request = { headers: {} } as unknown as ApiRequest;
    return new Promise((resolve, reject) => {
      const response = {
        writeHead: (status: number, headers: object) => resolve({ status, ...headers }),
        end: () => {},
      } as unknown as ServerResponse;
      apiHandler
        .handle('1', name, { ...args }, request, response)
        .then(() => resolve('done'), reject);
    });
  }
  return { ...server, calls, refusalOf };
}

const waiting = new Promise<void>(() => {});
const sentOn = { status: 200, 'Content-Length': '0', 'X-Accel-Redirect': '@web1' };

test.each([
  ['no pad', 'createGroup'],
  ['a pad', 'getText', 'a'],
  ['two pads', 'copyPad', 'a', 'b'],
])('a hand-over waits for a call about %s', async (_, name, ...args) => {
  const { calls, refusalOf, succession } = makeApi();
  const call = refusalOf(name, ...args);
  await turn();
  let isOver = false;
  const estate = succession.handOver(waiting).then(() => {
    isOver = true;
  });
  await turn();
  expect(isOver).toBe(false);
  for (const answer of calls) answer();
  expect(await call).toBe('done');
  await estate;
});

test.each([
  ['no pad', 'createGroup'],
  ['a pad', 'getText', 'a'],
  ['two pads', 'copyPad', 'a', 'b'],
])(
  'a call about %s that comes during a hand-over is sent to the successor',
  async (_, name, ...args) => {
    const { calls, refusalOf, succession } = makeApi();
    await succession.handOver(waiting);
    const call = refusalOf(name, ...args);
    await turn();
    succession.end(true);
    expect(await call).toEqual(sentOn);
    expect(calls).toEqual([]);
  },
);

test('a call whose second pad comes too late for a hand-over does nothing, and is sent on', async () => {
  const { calls, enter, handOff, refusalOf, succession } = makeApi();
  // Handed to another server: until that is done, the call waits for it.
  const holding = await enter('b');
  void handOff(holding);
  const call = refusalOf('copyPad', 'a', 'b');
  await turn();
  const estate = succession.handOver(waiting);
  holding.running = 0;
  for (const go of holding.waiting.splice(0)) go();
  expect(await estate).toEqual({ epoch: 1, pads: ['a'] });
  succession.end(true);
  expect(await call).toEqual(sentOn);
  expect(calls).toEqual([]);
});
