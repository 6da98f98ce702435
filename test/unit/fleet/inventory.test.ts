import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readInventory } from '../../../fleet/inventory.ts';
import { verify } from '../../../fleet/verify/verify.ts';
import { type Issue, UserError } from '../../../generator/errors.ts';

const local = `
all:
  vars:
    ansible_user: vagrant
    ansible_ssh_private_key_file: "{{ lookup('x', inventory_dir ~ '/../../.vagrant/machines/') }}"
  children:
    proxy: { hosts: { proxy1: { ansible_host: 127.0.0.1, ansible_port: 1, nginx_port: 1 } } }
    web:
      hosts: { web1: { ansible_host: 127.0.0.1, ansible_port: 1 }, web2: { ansible_host: 127.0.0.1, ansible_port: 1 } }
      vars: { etherpad_port: 9001, etherpad_release: { kind: npm, version: 1.8.14 } }
    database: { hosts: { database1: { ansible_host: 127.0.0.1, mysql_port: 3307 } } }
`;
const production = `
all:
  children:
    proxy: { hosts: { proxy1: { ansible_host: 192.0.2.1, ansible_user: admin } } }
    web: { hosts: { web1: { ansible_host: 192.0.2.2, ansible_port: 2222 } } }
    database: { hosts: {} }
`;

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'padfleet-inventory-'));
  const unmade = local.replaceAll('web2', 'web3');
  const bare = local.replace(/^ +vars: { etherpad_port.*\n/m, '');
  const environments = { local, production, open: local, unmade, bare, broken: local };
  for (const [environment, hosts] of Object.entries(environments)) {
    const folder = join(root, 'inventories', environment);
    await mkdir(join(folder, 'group_vars/all'), { recursive: true });
    await writeFile(join(folder, 'hosts.yml'), hosts);
  }
  const vault = (environment: string) =>
    join(root, 'inventories', environment, 'group_vars/all/vault.yml');
  await writeFile(vault('local'), 'vault_api_key: key\nvault_reader_password: word\n');
  await writeFile(vault('broken'), 'vault_api_key: "key\n');
  for (const name of ['proxy1', 'web1', 'web2', 'database1']) {
    const machine = join(root, '.vagrant/machines', name, 'libvirt');
    await mkdir(machine, { recursive: true });
    await writeFile(join(machine, 'private_key'), 'not a key');
  }
});

/** The one thing that is wrong, as an operator is told it. */
async function refusal(environment: string): Promise<Issue | undefined> {
  const error = await readInventory(root, environment).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  const { issues } = error as UserError;
  expect(issues).toHaveLength(1);
  return issues[0];
}

async function issueOf(environment: string): Promise<string> {
  return (await refusal(environment))?.message ?? '';
}

describe('the inventory of a running environment', () => {
  test('is what Ansible makes of it', async () => {
    const inventory = await readInventory(root, 'local');
    expect(inventory).toMatchObject({
      release: '1.8.14',
      proxyPort: 1,
      webPort: 9001,
      database: { name: 'etherpad', port: 3307 },
      apiKey: 'key',
      readerPassword: 'word',
      caFile: join(root, 'inventories/local/pki/ca.crt'),
    });
    expect(inventory.hosts.web.map(({ name }) => name)).toEqual(['web1', 'web2']);
  });

  test('finds the key of a machine that Vagrant made', async () => {
    const { hosts } = await readInventory(root, 'local');
    expect(hosts.web[0]).toEqual({
      name: 'web1',
      address: '127.0.0.1',
      user: 'vagrant',
      port: 1,
      vagrant: true,
      keyFile: join(root, '.vagrant/machines/web1/libvirt/private_key'),
    });
  });

  test('is of machines that Vagrant has made', async () => {
    expect(await issueOf('unmade')).toBe('Vagrant has not made web3.');
  });

  test('needs a host in every tier', async () => {
    expect(await issueOf('production')).toBe('No host in database.');
  });

  test('is of an environment that is there', async () => {
    expect(await refusal('nowhere')).toMatchObject({
      code: 'no-environment',
      message: 'There is no inventories/nowhere/hosts.yml.',
      hint: expect.stringContaining('here: bare, broken, local, open, production, unmade.'),
    });
  });

  test('needs the release', async () => {
    expect(await issueOf('bare')).toBe('The variable etherpad_release.version is not set.');
  });

  test('names the place of a mistake in its files, and quotes no secret', async () => {
    expect(await refusal('broken')).toEqual({
      code: 'inventory',
      message: expect.stringContaining('unexpected end of stream'),
      hint: 'Mend it there, or take the file from your backup.',
      where: expect.stringMatching(/^inventories\/broken\/group_vars\/all\/vault\.yml:\d+:\d+$/),
    });
  });

  test('needs the secrets', async () => {
    expect(await issueOf('open')).toBe('The variable vault_api_key is not set.');
  });
});

test('a fleet that does not answer fails every check by name, without an exception', async () => {
  const inventory = await readInventory(root, 'local');
  const outcomes = [];
  const url = `http://127.0.0.1:${await closedPort()}`;
  for await (const outcome of verify(inventory, url)) outcomes.push(outcome);
  expect(outcomes.map(({ ok, name }) => `${ok} ${name}`)).toEqual([
    'false the proxy answers',
    'false web1 is healthy',
    'false web1 holds no database',
    'false web2 is healthy',
    'false web2 holds no database',
    'false two clients edit one pad through the proxy and see the same text',
    'false database1 has the text that the clients see',
    'false an edit adds rows to the database',
    'false timeslider and export have the same text',
  ]);
  expect(outcomes[0]?.detail).toContain('ECONNREFUSED');
});

/** A port that nobody listens on: one that was just given back. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
