import { expect } from '@jest/globals';
import type { Rules } from './rules.ts';
import { begin, call, claim, declare, isRefused, type Server, write } from './server.ts';
import { waitsForLock } from './stage.ts';

const statements: Readonly<Record<string, string>> = {
  REPLACE: 'REPLACE INTO store VALUES (?, 1)',
  INSERT: 'INSERT INTO store VALUES (CONCAT(?, ":revs:8"), 1)',
  'INSERT … ON DUPLICATE KEY UPDATE':
    'INSERT INTO store VALUES (?, 1) ON DUPLICATE KEY UPDATE value = 2',
  UPDATE: 'UPDATE store SET value = 1 WHERE `key` = ?',
  DELETE: 'DELETE FROM store WHERE `key` = ?',
};

/** How many of the statements are refused. */
async function refused(server: Server, key: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [name, sql] of Object.entries(statements)) {
    if (await isRefused(server.connection.query(sql, [key]))) names.push(name);
  }
  return names;
}

/** Who may write to Etherpad's table. */
export const fenceRules: Rules = {
  'the owner of a pad writes its records, and nobody else can by any statement': async ({
    one,
    two,
    pad,
  }) => {
    const all = Object.keys(statements);
    expect(await refused(one, `pad:${pad}`)).toEqual(
      all.filter((name) => name !== 'UPDATE' && name !== 'DELETE'),
    );
    expect(await claim(one, pad)).toMatchObject({ outcome: 'mine', server: one.name });
    const records = ['', ':revs:0', ':revs:12', ':chat:3', ':deletionToken'];
    const keys = records.map((record) => `pad:${pad}${record}`);
    await write(one, ...keys);
    for (const key of keys) {
      expect(await refused(two, key)).toEqual(all);
    }
    expect(await refused(one, `pad:${pad}`)).toEqual([]);
  },

  'a pad is known by its exact name, with capitals, accents and colons': async ({
    one,
    two,
    pad,
  }) => {
    const names = [
      pad.toUpperCase(),
      `${pad}:revs`,
      `${pad}:revs:x`,
      `${pad}é😀`,
      `g.0123456789abcdef$${pad}`,
    ];
    await claim(one, pad);
    for (const name of names) {
      expect([name, await isRefused(write(one, `pad:${name}`))]).toEqual([name, true]);
      expect(await claim(two, name)).toMatchObject({ outcome: 'mine' });
      await write(two, `pad:${name}`, `pad:${name}:revs:1`);
    }
  },

  'a name that ends in a space, which indexes take for the name without, is refused': async ({
    one,
    pad,
  }) => {
    await claim(one, pad);
    for (const key of [`pad:${pad} `, `pad2readonly:${pad} `, `globalAuthor:${pad} `]) {
      expect([key, await isRefused(write(one, key))]).toEqual([key, true]);
    }
  },

  'a bulk with one record of another pad writes nothing at all': async ({
    one,
    two,
    pad,
    admin,
  }) => {
    await claim(one, pad);
    await claim(two, `${pad}-other`);
    expect(await isRefused(write(one, `pad:${pad}`, `pad:${pad}-other`))).toBe(true);
    const [rows] = await admin.query('SELECT 1 FROM store WHERE `key` = ?', [`pad:${pad}`]);
    expect(rows).toEqual([]);
  },

  'without an epoch, as without our plugin, every write is refused': async ({ one, pad }) => {
    await claim(one, pad);
    await declare(one, null);
    expect(await isRefused(write(one, `pad:${pad}`))).toBe(true);
    expect(await isRefused(write(one, `globalAuthor:${pad}`))).toBe(true);
  },

  'under an old epoch neither a pad of the new one nor anything else is written': async ({
    one,
    pad,
  }) => {
    const old = one.epoch ?? 0;
    await begin(one);
    await claim(one, pad);
    await declare(one, old);
    expect(await isRefused(write(one, `pad:${pad}`))).toBe(true);
    expect(await isRefused(write(one, `globalAuthor:${pad}`))).toBe(true);
    await declare(one, one.epoch ?? 0);
    await write(one, `pad:${pad}`, `globalAuthor:${pad}`);
  },

  'another server cannot write under an epoch that is not its own': async ({ one, two, pad }) => {
    await claim(one, pad);
    await begin(two);
    await begin(two);
    await declare(one, two.epoch ?? 0);
    expect(await isRefused(write(one, `pad:${pad}`))).toBe(true);
    expect(await isRefused(write(one, `globalAuthor:${pad}`))).toBe(true);
  },

  'a server whose pad was taken over cannot write it, whatever it believes': async ({
    one,
    two,
    pad,
  }) => {
    await claim(one, pad);
    await write(one, `pad:${pad}`);
    await call(one, 'end', one.epoch ?? 0);
    expect(await claim(two, pad)).toMatchObject({ outcome: 'mine' });
    expect(await isRefused(write(one, `pad:${pad}`, `pad:${pad}:revs:1`))).toBe(true);
    await write(two, `pad:${pad}`);
  },

  'a take-over waits for a write that runs': async ({ one, two, pad, admin, open }) => {
    await claim(one, pad);
    await one.connection.beginTransaction();
    await write(one, `pad:${pad}`);
    await call(await open('fence1'), 'end', one.epoch ?? 0);
    const taken = claim(two, pad);
    expect(await waitsForLock(admin, two, taken)).toBe(true);
    await one.connection.commit();
    expect(await taken).toMatchObject({ outcome: 'mine' });
  },

  'a write waits for a take-over that runs, and is refused': async ({ one, two, pad, admin }) => {
    await claim(one, pad);
    await admin.beginTransaction();
    await admin.query('UPDATE padfleet_owner SET server = ?, epoch = ? WHERE pad = ?', [
      two.name,
      two.epoch,
      pad,
    ]);
    const written = isRefused(write(one, `pad:${pad}`));
    expect(await waitsForLock(admin, one, written)).toBe(true);
    await admin.commit();
    expect(await written).toBe(true);
  },

  'a web account writes no table but store, and changes nothing of the fence': async ({
    one,
    two,
  }) => {
    const attempts = [
      'UPDATE padfleet_owner SET server = "fence1"',
      'INSERT INTO padfleet_owner VALUES ("fence-test", "fence1", 1)',
      'DELETE FROM padfleet_server',
      'SELECT * FROM padfleet_owner',
      'DELETE FROM padfleet_want',
      'DROP TRIGGER padfleet_insert',
      'CREATE TRIGGER fence_test BEFORE INSERT ON store FOR EACH ROW SET @a = 1',
      'DROP PROCEDURE padfleet_fence',
      'CREATE PROCEDURE fence_test() SELECT 1',
      'ALTER TABLE store ENGINE = MyISAM',
      'TRUNCATE TABLE store',
      'DROP TABLE store',
      'RENAME TABLE store TO fence_test',
      'CREATE TABLE fence_test (a INT)',
      'LOCK TABLES store WRITE',
      'SELECT user FROM mysql.user',
    ];
    for (const attempt of attempts) {
      const done = one.connection.query(attempt).then(
        () => 'done',
        (error: NodeJS.ErrnoException) => error.code,
      );
      expect([attempt, await done]).toEqual([attempt, expect.stringMatching(/DENIED|NEED_SUPER/)]);
    }
    expect(await isRefused(call(one, 'drain', two.name, 1))).toBe(true);
  },
};
