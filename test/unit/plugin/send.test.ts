import { describe, expect, test } from '@jest/globals';
import type { Socket } from '../../../generator/roles/etherpad/plugin/etherpad.ts';
import { createHolding } from '../../../generator/roles/etherpad/plugin/holdings.ts';
import { sendWhenWritten } from '../../../generator/roles/etherpad/plugin/send.ts';

/** A browser on one pad, and what reaches it. */
function browser() {
  const received: unknown[] = [];
  const conn = { close: () => {}, write: (packet: unknown) => received.push(packet) };
  const holding = createHolding('a', { server: 'web1', epoch: 1 });
  sendWhenWritten({ id: '1', conn } as unknown as Socket, new Set([holding]));
  /** Begins a write; ends it, well or not. */
  const write = () => {
    let end = (_: Error | undefined) => {};
    const written = new Promise<void>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve());
    }).finally(() => holding.writing.delete(written));
    written.catch(() => {});
    holding.writing.add(written);
    return (error?: Error) => end(error);
  };
  return { received, conn, holding, write };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('what is sent to a browser', () => {
  test('goes out at once when everything is written', () => {
    const { conn, received } = browser();
    conn.write('one');
    expect(received).toEqual(['one']);
  });

  test('waits for what is being written, and keeps its order', async () => {
    const { conn, received, write } = browser();
    const end = write();
    conn.write('one');
    conn.write('two');
    await turn();
    expect(received).toEqual([]);
    end();
    await turn();
    expect(received).toEqual(['one', 'two']);
    conn.write('three');
    expect(received).toEqual(['one', 'two', 'three']);
  });

  test('never goes out when the write has failed', async () => {
    const { conn, holding, received, write } = browser();
    const end = write();
    conn.write('one');
    holding.broken = true;
    end(new Error('refused'));
    await turn();
    expect(received).toEqual([]);
  });
});
