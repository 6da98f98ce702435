import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from '../../../../fleet/ssh/connect.ts';
import { readKeys } from '../../../../fleet/ssh/known-keys.ts';
import { requestFrom } from '../../../../fleet/ssh/request.ts';
import { runOn } from '../../../../fleet/ssh/run.ts';
import { openSessions } from '../../../../fleet/ssh/sessions.ts';
import { type SshServer, startSshServer } from './server.ts';

let server: SshServer;
beforeAll(async () => {
  server = await startSshServer();
});
afterAll(() => server.close());

describe('a host reached over SSH', () => {
  test('runs a command and tells its output apart from its errors', async () => {
    const client = await connect(server.host);
    try {
      expect(await runOn(client, 'echo out; echo err >&2; exit 3')).toEqual({
        code: 3,
        stdout: 'out\n',
        stderr: 'err\n',
      });
    } finally {
      client.end();
    }
  });

  test('asks a server that only it can reach, and posts a form', async () => {
    const behind = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        response.statusCode = request.method === 'POST' ? 201 : 200;
        response.end(`${request.url} ${body}`);
      });
    });
    await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
    const { port } = behind.address() as AddressInfo;
    const client = await connect(server.host);
    try {
      const there = { address: '127.0.0.1', port };
      expect(await requestFrom(client, { ...there, path: '/p/a?b=c' })).toEqual({
        status: 200,
        body: '/p/a?b=c ',
      });
      expect(await requestFrom(client, { ...there, path: '/api', form: { key: 'a&b' } })).toEqual({
        status: 201,
        body: '/api key=a%26b',
      });
    } finally {
      client.end();
      behind.close();
    }
  });

  test('tells when nothing listens where it was asked to connect', async () => {
    const client = await connect(server.host);
    try {
      const nowhere = { address: '127.0.0.1', port: 1, path: '/' };
      await expect(requestFrom(client, nowhere)).rejects.toThrow('127.0.0.1:1 does not answer');
    } finally {
      client.end();
    }
  });

  test('is connected to once, however often it is needed', async () => {
    const sessions = openSessions();
    try {
      expect(await sessions.to(server.host)).toBe(await sessions.to(server.host));
    } finally {
      await sessions.end();
    }
  });
});

describe('a host that is not let in', () => {
  test('has a key that nobody allowed', async () => {
    const other = await startSshServer();
    try {
      const wrongKey = { ...server.host, keyFile: other.host.keyFile as string };
      await expect(connect(wrongKey)).rejects.toMatchObject({
        issues: [
          {
            code: 'login-refused',
            where: 'here',
            message: expect.stringContaining('ssh me@127.0.0.1'),
          },
        ],
      });
    } finally {
      other.close();
    }
  });

  test('does not answer', async () => {
    await expect(connect({ ...server.host, port: 1 })).rejects.toMatchObject({
      issues: [{ code: 'host-unreachable', message: expect.stringContaining('ECONNREFUSED') }],
    });
  });

  test('is a server whose own key this user never saw', async () => {
    await expect(connect({ ...server.host, vagrant: false })).rejects.toThrow(
      'here (127.0.0.1) is not in known_hosts',
    );
  });
});

test('known_hosts lines are read with hashed names, and authorities are left out', () => {
  const lines = [
    '# Host web1 found: line 3',
    '|1|c2FsdA==|aGFzaA== ssh-ed25519 AAAA',
    'web1 ecdsa-sha2-nistp256 BBBB a comment',
    '@cert-authority *.example.org ssh-rsa CCCC',
    '',
  ].join('\n');
  expect(readKeys(lines)).toEqual([
    { type: 'ssh-ed25519', key: 'AAAA' },
    { type: 'ecdsa-sha2-nistp256', key: 'BBBB' },
  ]);
});
