import type { Client } from 'ssh2';

/** What a command on a host came to. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a shell command on a host, and waits for it. */
export function runOn(client: Client, command: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error) return reject(error);
      let stdout = '';
      let stderr = '';
      channel.setEncoding('utf8');
      channel.stderr.setEncoding('utf8');
      channel.on('data', (text: string) => {
        stdout += text;
      });
      channel.stderr.on('data', (text: string) => {
        stderr += text;
      });
      channel.on('close', (code: number | null) => resolve({ code: code ?? -1, stdout, stderr }));
    });
  });
}
