import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import type { FleetHost } from '../../../../fleet/inventory.ts';

/** An SSH server on this machine that runs commands and makes connections, as a host's does. */
export interface SshServer {
  readonly host: FleetHost;
  close(): void;
}

export async function startSshServer(): Promise<SshServer> {
  const { private: hostKey } = ssh2.utils.generateKeyPairSync('ed25519');
  const login = ssh2.utils.generateKeyPairSync('ed25519');
  const keyFile = join(mkdtempSync(join(tmpdir(), 'padfleet-ssh-')), 'key');
  writeFileSync(keyFile, login.private, { mode: 0o600 });
  const [, allowed] = login.public.split(' ');

  const server = new ssh2.Server({ hostKeys: [hostKey] }, (client) => {
    client.on('error', () => {});
    client.on('authentication', (attempt) => {
      const known =
        attempt.method === 'publickey' && attempt.key.data.toString('base64') === allowed;
      if (known) attempt.accept();
      else attempt.reject(['publickey']);
    });
    client.on('session', (accept) => {
      accept().on('exec', (acceptExec, _reject, { command }) => {
        const channel = acceptExec();
        const child = spawn('sh', ['-c', command]);
        child.stdout.pipe(channel, { end: false });
        child.stderr.pipe(channel.stderr, { end: false });
        child.on('close', (code) => {
          channel.exit(code ?? 255);
          channel.end();
        });
      });
    });
    client.on('tcpip', (accept, reject, { destIP, destPort }) => {
      const socket = connect(destPort, destIP);
      socket.once('error', () => reject());
      socket.once('connect', () => {
        const channel = accept();
        channel.pipe(socket).pipe(channel);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: { name: 'here', address: '127.0.0.1', port, user: 'me', keyFile, vagrant: true },
    close: () => server.close(),
  };
}
