import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Inventory } from '../../../../fleet/inventory.ts';
import { usualStorm } from '../../../../fleet/storm/plan.ts';
import { stormFleet } from '../../../../fleet/storm/storm.ts';
import { UserError } from '../../../../generator/errors.ts';
import { temporaryFolders } from '../../../temporary-folders.ts';
import { type SshServer, startSshServer } from '../ssh/server.ts';

const root = temporaryFolders()();
let ssh: SshServer;
let asked = 0;
const proxy = createServer((_, response) => {
  asked += 1;
  response.writeHead(502).end();
});

beforeAll(async () => {
  ssh = await startSshServer();
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  ssh.close();
  proxy.close();
});

/** What a storm is refused for that could not look into the database afterwards. */
async function refusal(caFile: string) {
  const { port } = proxy.address() as AddressInfo;
  const inventory: Inventory = {
    environment: 'local',
    hosts: { proxy: [ssh.host], web: [ssh.host], database: [ssh.host] },
    release: '1.8.14',
    proxyPort: port,
    webPort: 9001,
    database: { name: 'etherpad', port: 1 },
    caFile,
    apiKey: 'key',
    readerPassword: 'word',
  };
  const plan = { ...usualStorm, url: `http://127.0.0.1:${port}` };
  const error = await stormFleet(inventory, plan, {}).catch((reason: unknown) => reason);
  expect(asked).toBe(0);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).issues[0];
}

test('no storm begins without the authority of the database', async () => {
  expect(await refusal(join(root, 'absent.crt'))).toMatchObject({
    code: 'no-authority',
    where: expect.stringContaining('absent.crt'),
  });
});

test('nor without the database', async () => {
  const caFile = join(root, 'ca.crt');
  writeFileSync(caFile, '');
  expect(await refusal(caFile)).toMatchObject({
    code: 'database-unreachable',
    message: expect.stringContaining('127.0.0.1:1 does not answer there'),
    where: 'here',
  });
});
