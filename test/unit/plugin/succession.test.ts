import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Etherpad, Socket } from '../../../generator/roles/etherpad/plugin/etherpad.ts';
import { serveFleet } from '../../../generator/roles/etherpad/plugin/fleet.ts';
import { createGate } from '../../../generator/roles/etherpad/plugin/gate.ts';
import { leave } from '../../../generator/roles/etherpad/plugin/holdings.ts';
import {
  findPredecessor,
  listenAfter,
} from '../../../generator/roles/etherpad/plugin/succession.ts';
import { shareDatabase } from './database.ts';
import { makeServer } from './server.ts';

/** Lets everything run that can. */
const turn = () => setTimeout(5);

/** A successor that lives, and waits for the answer. */
const waiting = new Promise<void>(() => {});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('handing everything to a successor', () => {
  test('waits for what runs and for what is written, and gives no pad up', async () => {
    const shared = shareDatabase();
    const { asked, enter, succession } = makeServer(shared, 'web1');
    const holding = await enter('a');
    leave(await enter('b'));
    const estate = succession.handOver(waiting);
    await turn();
    expect(asked).toEqual(['settle b']);
    leave(holding);
    expect(await estate).toEqual({ epoch: 1, pads: ['a', 'b'] });
    expect(asked).toEqual(['settle b', 'settle a']);
    expect([...shared.owners.keys()]).toEqual(['a', 'b']);
  });

  test('cuts all browsers off at once', async () => {
    const { enter, succession } = makeServer(shareDatabase(), 'web1');
    const closed: string[] = [];
    for (const pad of ['a', 'b']) {
      const conn = { close: () => closed.push(pad) };
      (await enter(pad)).sockets.add({ id: pad, conn } as unknown as Socket);
    }
    void succession.handOver(waiting);
    expect(closed).toEqual(['a', 'b']);
  });

  test('does not wait for ever for what does not end', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const { enter, succession } = makeServer(shareDatabase(), 'web1');
    await enter('a');
    const estate = succession.handOver(waiting);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(await estate).toEqual({ epoch: 1, pads: ['a'] });
  });

  test('waits for calls about no pad, and does not mind how they end', async () => {
    const { padless, succession } = makeServer(shareDatabase(), 'web1');
    let fail = (_: Error) => {};
    padless.add(
      new Promise((_, reject) => {
        fail = reject;
      }),
    );
    let answered = false;
    const estate = succession.handOver(waiting).finally(() => {
      answered = true;
    });
    await turn();
    expect(answered).toBe(false);
    fail(new Error('no such group'));
    expect(await estate).toEqual({ epoch: 1, pads: [] });
  });

  test('is given up at once when the successor dies before it has it', async () => {
    const { asked, enter, succession } = makeServer(shareDatabase(), 'web1');
    await enter('a');
    void succession.handOver(Promise.resolve());
    await turn();
    expect(asked).toEqual(['end']);
  });

  test('is given up when the successor has it, and does not begin', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const { asked, succession } = makeServer(shareDatabase(), 'web1');
    let hangUp = () => {};
    const gone = new Promise<void>((resolve) => {
      hangUp = resolve;
    });
    await succession.handOver(gone);
    hangUp();
    await jest.advanceTimersByTimeAsync(4999);
    expect(asked).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(['end']);
  });

  test('leaves out a pad that another server is about to get', async () => {
    const shared = shareDatabase();
    const { enter, handOff, succession } = makeServer(shared, 'web1');
    const given = await enter('a');
    leave(given);
    leave(await enter('b'));
    void handOff(given);
    expect(await succession.handOver(waiting)).toEqual({ epoch: 1, pads: ['b'] });
    expect([...shared.owners.keys()]).toEqual(['b']);
  });

  test('lets nobody in, who is sent to the successor when that answers', async () => {
    const server = makeServer(shareDatabase(), 'web1');
    const { enter, replaced, succession } = server;
    const gate = createGate({ ...server, etherpad: {} as Etherpad });
    leave(await enter('a'));
    expect(replaced()).toBeUndefined();
    await succession.handOver(waiting);
    let answered = 0;
    const late = ['a', 'b'].map((pad) =>
      gate.admit(pad, { unreachable: [], patience: 0 }).finally(() => {
        answered += 1;
      }),
    );
    await turn();
    expect(answered).toBe(0);
    succession.end(true);
    const there = { status: 200, owner: 'web1' };
    expect(await Promise.all([replaced(), ...late])).toEqual([there, there, there]);
  });

  test('that nobody waits for any more has all who came hear that nobody is here', async () => {
    const server = makeServer(shareDatabase(), 'web1');
    const { enter, succession } = server;
    const gate = createGate({ ...server, etherpad: {} as Etherpad });
    leave(await enter('a'));
    await succession.handOver(waiting);
    const late = gate.admit('a', { unreachable: [], patience: 0 });
    succession.end(false);
    expect(await late).toEqual({ status: 503 });
  });

  test('leaves to the successor what the database gives us from then on', async () => {
    const shared = shareDatabase();
    const { claims, holdings, succession } = makeServer(shared, 'web1');
    let answer = () => {};
    shared.pause = new Promise((resolve) => {
      answer = resolve;
    });
    const claim = claims.enter('a');
    const estate = succession.handOver(waiting);
    answer();
    expect(await claim).toEqual({ outcome: 'lost' });
    expect(await estate).toEqual({ epoch: 1, pads: [] });
    expect(holdings.size).toBe(0);
    expect([...shared.owners.keys()]).toEqual(['a']);
  });

  test('needs a lease', async () => {
    const { held, succession } = makeServer(shareDatabase(), 'web1');
    held.term = undefined;
    await expect(succession.handOver(waiting)).rejects.toThrow('no lease');
    expect(succession.replaced()).toBeUndefined();
  });

  test('is refused to a second successor, and goes on for the first', async () => {
    const { enter, succession } = makeServer(shareDatabase(), 'web1');
    leave(await enter('a'));
    const estate = succession.handOver(waiting);
    await expect(succession.handOver(waiting)).rejects.toThrow('handed over');
    expect(await estate).toEqual({ epoch: 1, pads: ['a'] });
  });
});

describe('the Etherpad that answers on this host', () => {
  let folder: string;
  let servers: Server[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'succession-'));
  });
  afterEach(async () => {
    for (const server of servers) server.close();
    servers = [];
    await rm(folder, { recursive: true });
  });

  /** An Etherpad's door in the file system, once it is there. */
  async function serve(name: string, status = 200): Promise<void> {
    const server = serveFleet(join(folder, 'fleet.sock'), {
      'GET /hand-over': () => ({ status, body: {} }),
      'POST /hand-over': () => ({ status: 200, body: { epoch: 1, pads: [name] } }),
    });
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
  }

  const pads = async () => {
    const predecessor = await findPredecessor(join(folder, 'fleet.sock'));
    return (await predecessor.handOver()).pads;
  };

  test('is missed where there is no socket, or nobody behind it', async () => {
    await expect(pads()).rejects.toThrow('ENOENT');
    await serve('first');
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    await expect(pads()).rejects.toThrow('ECONNREFUSED');
  });

  test('is not asked for its pads while it has no lease', async () => {
    await serve('first', 503);
    await expect(pads()).rejects.toThrow('GET /hand-over: 503');
  });

  test('is the newest one, also after the one before it has ended', async () => {
    await serve('first');
    expect(await pads()).toEqual(['first']);
    await serve('second');
    expect(await pads()).toEqual(['second']);
    const [first] = servers.splice(0, 1);
    first?.closeAllConnections();
    await new Promise((resolve) => first?.close(resolve));
    expect(await pads()).toEqual(['second']);
  });
});

test('a server listens when its turn has come, and as soon as its address is free', async () => {
  const before = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => before.once('listening', resolve));
  const { port } = before.address() as AddressInfo;
  const after = createServer((_, response) => response.end('after'));
  let begin = () => {};
  listenAfter(
    after,
    () =>
      new Promise<void>((resolve) => {
        begin = resolve;
      }),
  );
  const listening = new Promise<void>((resolve) => {
    after.listen(port, '127.0.0.1', resolve);
  });
  await turn();
  expect(after.listening).toBe(false);
  begin();
  await setTimeout(50);
  expect(after.listening).toBe(false);
  before.close();
  await listening;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('after');
  after.close();
});

test('a server that cannot listen ends its process', async () => {
  const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const server = createServer();
  listenAfter(server, async () => {});
  // An address of nobody (RFC 5737).
  server.listen(0, '192.0.2.1');
  await setTimeout(50);
  expect(exit).toHaveBeenCalledWith(1);
});

test('a server does not wait for ever for its address', async () => {
  const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const before = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => before.once('listening', resolve));
  const { port } = before.address() as AddressInfo;
  const after = createServer();
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  listenAfter(after, async () => {});
  after.listen(port, '127.0.0.1');
  await setTimeout(50);
  expect(exit).not.toHaveBeenCalled();
  clock.mockReturnValue(10_000);
  await setTimeout(50);
  expect(exit).toHaveBeenCalledWith(1);
  before.close();
});
