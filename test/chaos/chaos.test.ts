import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { makeProject } from '../lab/project.ts';
import { labTopology } from '../lab/topology.ts';
import { expectUnharmed } from './expect-unharmed.ts';
import { pass, passThrough } from './pass-through.ts';
import { formatPassages, keepPassages, type Passage } from './table.ts';
import { comeback, type TroubledFleet, troubles } from './trouble.ts';
import { withoutFence, withoutPlugin } from './unfenced.ts';

const minutes = 60_000;

/** So many that the host which comes back has pads with writers, who come back to it, for certain. */
const many = { editors: 40, pads: 20, writers: 0.5 };

/** Trouble at random moments shows itself at random. */
const runs = [1, 2, 3];

describe.each([
  { engine: 'MySQL', database: "{ engine: 'mysql', version: '9.7' }", network: '192.168.59.0/24' },
  {
    engine: 'MariaDB',
    database: "{ engine: 'mariadb', version: '11.8' }",
    network: '192.168.60.0/24',
  },
])('three web hosts on $engine', ({ engine, ...lab }) => {
  const name = `padfleet-chaos-${engine.toLowerCase()}`;
  const passages: Passage[] = [];
  let fleet: TroubledFleet;

  beforeAll(async () => {
    const project = await makeProject(name, labTopology({ name, ...lab, web: 3 }));
    fleet = { project, name, ...lab };
    expect(await project.run('npm', 'run', 'up')).toMatchObject({ exitCode: 0 });
  }, 30 * minutes);

  // After each, not at the end: this takes an hour, and may be stopped.
  afterEach(() => keepPassages(name, passages));

  afterAll(async () => {
    console.info(formatPassages(passages));
    await fleet.project.run('npm', 'run', 'down');
  }, 5 * minutes);

  describe.each(runs)('run %d', () => {
    test.each(troubles)(
      '$name: nothing acknowledged is lost, nothing is there twice',
      async (trouble) => {
        for await (const passage of passThrough(fleet, trouble)) {
          passages.push(passage);
          expectUnharmed(passage);
        }
      },
      20 * minutes,
    );
  });

  test(
    'without plugin and fence, the same storm loses edits',
    async () => {
      for (const host of ['web1', 'web2', 'web3']) await withoutPlugin(fleet.project, host);
      await withoutFence(fleet.project);
      const passage = await pass(fleet, comeback, { whole: async () => {}, people: many });
      passages.push(passage);
      const { report } = passage;
      expect(report.lost.length + report.histories.length).toBeGreaterThan(0);
    },
    20 * minutes,
  );
});
