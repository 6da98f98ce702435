import { expect } from '@jest/globals';
import type { Rules } from './rules.ts';
import { begin, call, callAll, claim, declare, isRefused, pass, write } from './server.ts';
import { waitsForLock } from './stage.ts';

/** Who owns a pad, and for how long. */
export const leaseRules: Rules = {
  'a free pad goes to whoever asks first, the next is told its name': async ({ one, two, pad }) => {
    expect(await claim(one, pad)).toEqual({ outcome: 'mine', server: one.name, behind_ms: 0 });
    expect(await claim(one, pad)).toEqual({ outcome: 'mine', server: one.name, behind_ms: 0 });
    expect(await claim(two, pad)).toMatchObject({ outcome: 'other', server: one.name });
  },

  'a server asks in vain under an epoch that is not its own, or is over': async ({
    one,
    two,
    pad,
  }) => {
    expect(await call(one, 'claim', pad, 0)).toMatchObject({ outcome: 'lost' });
    await begin(one, 50);
    await begin(two, 50);
    await pass(one, 60);
    expect(await claim(one, pad)).toMatchObject({ outcome: 'lost' });
    await call(two, 'end', two.epoch ?? 0);
    expect(await claim(two, pad)).toMatchObject({ outcome: 'lost' });
  },

  'what a server owned before it began anew is forgotten, and what others own is not': async ({
    one,
    two,
    pad,
    admin,
  }) => {
    await claim(one, pad);
    await claim(two, `${pad}-other`);
    await begin(one);
    const [rows] = await admin.query('SELECT pad FROM padfleet_owner WHERE server IN (?, ?)', [
      one.name,
      two.name,
    ]);
    expect(rows).toEqual([{ pad: `${pad}-other` }]);
  },

  'a renewed lease holds, and says how long its server was not heard of': async ({
    one,
    two,
    pad,
  }) => {
    await begin(one, 400);
    await claim(one, pad);
    for (let beat = 0; beat < 3; beat++) {
      await pass(one, 200);
      expect(await call(one, 'renew', one.epoch ?? 0, 400)).toEqual({ held: 1, draining: 0 });
    }
    await call(one, 'renew', one.epoch ?? 0, 60_000);
    await pass(one, 200);
    const answer = await claim(two, pad);
    expect(answer).toMatchObject({ outcome: 'other', server: one.name });
    expect(answer.behind_ms).toBeGreaterThanOrEqual(200);
  },

  'a lease that expired is not renewed, and its pads are free': async ({
    one,
    two,
    three,
    pad,
  }) => {
    await begin(one, 100);
    await claim(one, pad);
    await pass(one, 110);
    expect(await call(one, 'renew', one.epoch ?? 0, 60_000)).toMatchObject({ held: 0 });
    expect(await claim(two, pad)).toMatchObject({ outcome: 'mine' });
    expect(await claim(three, pad)).toMatchObject({ outcome: 'other', server: two.name });
  },

  'a renewal that waited goes by the time when it was its turn': async ({ one, admin }) => {
    await begin(one, 300);
    await admin.beginTransaction();
    await admin.query('SELECT * FROM padfleet_server WHERE name = ? LOCK IN SHARE MODE', [
      one.name,
    ]);
    const renewed = call(one, 'renew', one.epoch ?? 0, 60_000);
    expect(await waitsForLock(admin, one, renewed)).toBe(true);
    await admin.query('DO SLEEP(0.4)');
    await admin.commit();
    expect(await renewed).toMatchObject({ held: 0 });
  },

  'a take-over waits for a renewal that runs, and is then too late': async ({
    one,
    two,
    pad,
    admin,
  }) => {
    await begin(one, 50);
    await claim(one, pad);
    await pass(one, 60);
    await admin.beginTransaction();
    await admin.query(
      'UPDATE padfleet_server SET expires = expires + INTERVAL 1 HOUR WHERE name = ?',
      [one.name],
    );
    const taken = claim(two, pad);
    expect(await waitsForLock(admin, two, taken)).toBe(true);
    await admin.commit();
    expect(await taken).toMatchObject({ outcome: 'other', server: one.name });
  },

  'a new start frees what the last one owned, and ends its lease': async ({ one, two, pad }) => {
    const old = one.epoch ?? 0;
    await claim(one, pad);
    expect(await begin(one)).toBeGreaterThan(old);
    expect(await call(one, 'renew', old, 60_000)).toMatchObject({ held: 0 });
    expect(await claim(two, pad)).toMatchObject({ outcome: 'mine' });
  },

  'a successor has all pads of the old epoch, under which nothing is written any more': async ({
    one,
    two,
    pad,
    open,
  }) => {
    const old = one.epoch ?? 0;
    await claim(one, pad);
    await claim(two, `${pad}-other`);
    const next = await open('fence1');
    const { epoch } = await call(next, 'succeed', old, 60_000);
    expect(epoch).toBe(old + 1);
    next.epoch = Number(epoch);
    await declare(next, next.epoch);
    expect(await claim(two, pad)).toMatchObject({ outcome: 'other', server: one.name });
    await write(next, `pad:${pad}`, `globalAuthor:${pad}`);
    for (const key of [`pad:${pad}`, `globalAuthor:${pad}`, `pad:${pad}-other`]) {
      expect([key, await isRefused(write(one, key))]).toEqual([key, true]);
    }
    expect(await isRefused(write(next, `pad:${pad}-other`))).toBe(true);
    expect(await call(one, 'renew', old, 60_000)).toMatchObject({ held: 0 });
    expect(await claim(one, pad)).toMatchObject({ outcome: 'lost' });
    expect(await call(one, 'end', old)).toEqual({ ended: 0 });
    expect(await call(next, 'renew', next.epoch, 60_000)).toMatchObject({ held: 1 });
  },

  'a lease that has ended, or is another one by now, has no successor': async ({
    one,
    two,
    pad,
  }) => {
    const old = one.epoch ?? 0;
    await begin(one, 50);
    await claim(one, pad);
    expect(await isRefused(call(one, 'succeed', old, 60_000))).toBe(true);
    await pass(one, 60);
    expect(await isRefused(call(one, 'succeed', one.epoch ?? 0, 60_000))).toBe(true);
    expect(await claim(two, pad)).toMatchObject({ outcome: 'mine' });
    expect(await isRefused(call(one, 'succeed', two.epoch ?? 0, 60_000))).toBe(true);
  },

  'a succession waits for the write that runs': async ({ one, two, pad, open, admin }) => {
    await claim(one, pad);
    await one.connection.beginTransaction();
    await write(one, `pad:${pad}`);
    const next = await open('fence1');
    const succeeded = call(next, 'succeed', one.epoch ?? 0, 60_000);
    expect(await waitsForLock(admin, next, succeeded)).toBe(true);
    await one.connection.commit();
    expect(await succeeded).toMatchObject({ epoch: (one.epoch ?? 0) + 1 });
    expect(await claim(two, pad)).toMatchObject({ outcome: 'other', server: one.name });
  },

  'the end of a lease frees its pads': async ({ one, two, pad }) => {
    await claim(one, pad);
    expect(await call(one, 'end', one.epoch ?? 0)).toEqual({ ended: 1 });
    expect(await claim(two, pad)).toMatchObject({ outcome: 'mine' });
  },

  'a pad that is given up is free, and only its owner gives it up': async ({ one, two, pad }) => {
    await claim(one, pad);
    expect(await call(two, 'release', pad, two.epoch ?? 0)).toEqual({ released: 0 });
    expect(await call(one, 'release', pad, (one.epoch ?? 0) - 1)).toEqual({ released: 0 });
    expect(await call(one, 'release', pad, one.epoch ?? 0)).toEqual({ released: 1 });
    expect(await call(one, 'release', pad, one.epoch ?? 0)).toEqual({ released: 0 });
    expect(await claim(two, pad)).toMatchObject({ outcome: 'mine' });
  },

  'a pad that another server asks for is given to that server': async ({
    one,
    two,
    three,
    pad,
  }) => {
    expect(await call(two, 'want', pad)).toEqual({ owner: null });
    await claim(one, pad);
    expect(await call(one, 'want', pad)).toEqual({ owner: null });
    expect(await callAll(one, 'wanted', one.epoch ?? 0)).toEqual([]);
    expect(await call(two, 'want', pad)).toEqual({ owner: one.name });
    expect(await callAll(one, 'wanted', one.epoch ?? 0)).toEqual([{ pad }]);
    expect(await callAll(three, 'wanted', three.epoch ?? 0)).toEqual([]);
    expect(await call(one, 'release', pad, one.epoch ?? 0)).toEqual({ released: 1 });
    expect(await claim(three, pad)).toMatchObject({ outcome: 'other', server: two.name });
    expect(await callAll(two, 'wanted', two.epoch ?? 0)).toEqual([]);
  },

  'a pad that a dead server asked for is free': async ({ one, two, three, pad }) => {
    await claim(one, pad);
    await call(two, 'want', pad);
    await call(two, 'end', two.epoch ?? 0);
    await call(one, 'release', pad, one.epoch ?? 0);
    expect(await claim(three, pad)).toMatchObject({ outcome: 'mine' });
  },

  'a draining server keeps its pads, learns that it drains, and gets no other': async ({
    one,
    two,
    pad,
  }) => {
    await claim(one, pad);
    expect(await call(one, 'drain', one.name, 1)).toEqual({ name: one.name, draining: 1 });
    expect(await call(one, 'renew', one.epoch ?? 0, 60_000)).toEqual({ held: 1, draining: 1 });
    expect(await claim(one, pad)).toMatchObject({ outcome: 'mine' });
    const answer = await claim(one, `${pad}-free`);
    expect(answer).toMatchObject({ outcome: 'other', server: expect.any(String) });
    expect(answer.server).not.toBe(one.name);
    expect(await claim(two, `${pad}-free`)).toMatchObject({ outcome: 'mine' });
    await call(one, 'drain', one.name, 0);
    expect(await claim(one, `${pad}-another`)).toMatchObject({ outcome: 'mine' });
  },

  'of two servers that both saw a free pad, one gets it': async ({ one, two, pad, admin }) => {
    for (const ending of ['commit', 'rollback'] as const) {
      const contested = `${pad}-${ending}`;
      await admin.beginTransaction();
      await admin.query('INSERT INTO padfleet_owner VALUES (?, "nobody", 0)', [contested]);
      const asked = [one, two].map((server) => claim(server, contested));
      for (const [index, server] of [one, two].entries()) {
        expect(await waitsForLock(admin, server, asked[index] as Promise<unknown>)).toBe(true);
      }
      await admin[ending]();
      const outcomes = (await Promise.all(asked)).map(({ outcome }) => outcome);
      expect([ending, outcomes.sort()]).toEqual([ending, ['mine', 'other']]);
    }
  },

  'three servers that ask for one pad 200 times at once: one gets it each time': async ({
    one,
    two,
    three,
    pad,
  }) => {
    const servers = [one, two, three];
    for (let round = 0; round < 200; round++) {
      const answers = await Promise.all(servers.map((server) => claim(server, pad)));
      const owners = new Set(answers.map((answer) => answer.server));
      const outcomes = answers.map((answer) => answer.outcome).sort();
      expect([round, outcomes, owners.size]).toEqual([round, ['mine', 'other', 'other'], 1]);
      const owner = servers.find(({ name }) => owners.has(name));
      if (owner) await call(owner, 'release', pad, owner.epoch ?? 0);
    }
  },

  'writes of many pads, and others asking for these pads, do not get in each other’s way': async ({
    one,
    two,
    three,
    pad,
    open,
  }) => {
    const second = await open('fence1');
    await declare(second, one.epoch ?? 0);
    const pads = Array.from({ length: 20 }, (_, index) => `${pad}-${index}`);
    for (const name of pads) await claim(one, name);
    const keys = (suffix: string) => pads.map((name) => `pad:${name}${suffix}`);
    for (let round = 0; round < 50; round++) {
      const some = pads[round % pads.length] ?? pad;
      await Promise.all([
        write(one, ...keys('')),
        write(second, ...keys(`:revs:${round}`).reverse()),
        claim(two, some),
        call(three, 'want', some),
        call(two, 'renew', two.epoch ?? 0, 60_000),
      ]);
    }
  },
};
