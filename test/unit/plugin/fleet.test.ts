import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Answer, serveFleet } from '../../../generator/roles/etherpad/plugin/fleet.ts';

let folder: string;
let server: Server;
/** What the endpoint has been asked, and hears when nobody waits any more. */
let isGone: boolean;
let asked: Promise<void>;
let answer: (given: Answer) => void;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fleet-'));
  isGone = false;
  const given = new Promise<Answer>((resolve) => {
    answer = resolve;
  });
  asked = new Promise((resolve) => {
    server = serveFleet(join(folder, 'fleet.sock'), {
      'POST /wait': (gone) => {
        void gone.then(() => {
          isGone = true;
        });
        resolve();
        return given;
      },
    });
  });
  await once(server, 'listening');
});

afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

function ask() {
  const options = { socketPath: join(folder, 'fleet.sock'), method: 'POST', path: '/wait' };
  return request({ ...options, agent: false }).on('error', () => {});
}

test('an endpoint hears when who asked does not wait for the answer any more', async () => {
  const asking = ask();
  asking.end();
  await asked;
  await setTimeout(20);
  expect(isGone).toBe(false);
  asking.destroy();
  await setTimeout(50);
  expect(isGone).toBe(true);
});

test('an endpoint hears when the answer was given', async () => {
  const asking = ask();
  asking.end();
  await asked;
  answer({ status: 200, body: 'done' });
  const [answered] = (await once(asking, 'response')) as [IncomingMessage];
  await once(answered.resume(), 'end');
  await setTimeout(50);
  expect(isGone).toBe(true);
});
