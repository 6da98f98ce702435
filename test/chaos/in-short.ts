import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openBrowser } from '../lab/browser.ts';
import { inventoryOf, onHost } from '../lab/hosts.ts';
import { withRecords } from '../lab/owners.ts';
import { play } from '../lab/project.ts';
import { expectUnharmed } from './expect-unharmed.ts';
import { stormThrough } from './storm-through.ts';
import { type TroubledFleet, troubles } from './trouble.ts';
import { untilWhole } from './whole.ts';

const minutes = 60_000;

/** What `npm test` has time for; `npm run test:chaos` has all, three times, on both engines. */
const short = troubles.filter(({ name }) =>
  [
    'web server killed',
    'web host frozen and thawed',
    'pads handed to a successor that dies',
    'proxy reloaded',
  ].includes(name),
);

/** The chaos lab in short, on a standing fleet with three web servers. */
export function testTrouble(fleet: () => TroubledFleet & { readonly url: string }): void {
  test.each(short)(
    '$name: nothing acknowledged is lost, nothing is there twice',
    async (trouble) => expectUnharmed({ trouble, report: await stormThrough(fleet(), trouble) }),
    5 * minutes,
  );

  test(
    'what a browser showed as typed through a kill and a drain is in the database',
    () =>
      withRecords(fleet().project, async (records) => {
        const { project, url } = fleet();
        const inventory = await inventoryOf(project);
        const pad = 'through-trouble';
        const owner = async () => {
          const name = await records.owner(pad);
          if (!name) throw new Error(`Nobody owns ${pad}`);
          return name;
        };
        const stored = async () => {
          const record = await records.record(`pad:${pad}`);
          return (record?.atext as { readonly text: string } | undefined)?.text.trim();
        };
        const browser = await openBrowser();
        try {
          const page = await browser.open(url, pad);
          const seen = new Set<string>();
          // While its page reconnects, Etherpad takes no keys: what it took, stands in the editor.
          const type = async (prefix: string) => {
            for (let index = 0; index < 40; index += 1) {
              const word = `${prefix}${index}`;
              await page.type(`${word} `);
              if ((await page.text()).includes(`${word} `)) seen.add(word);
            }
          };
          await type('before');
          const killed = type('kill');
          await onHost(inventory, await owner(), 'systemctl kill --signal KILL etherpad');
          await killed;
          await untilWhole(project);
          const drained = type('drain');
          await play(project, 'drain', '--limit', await owner());
          await drained;

          const shown = (await page.text()).trim();
          await page.screenshot('through-trouble.png');
          const end = Date.now() + 30_000;
          while ((await stored()) !== shown && Date.now() < end) await sleep(500);
          expect(await stored()).toBe(shown);
          for (const word of seen) expect(`${shown} `.split(`${word} `)).toHaveLength(2);
          // Not more than a few keys met a page that reconnects.
          expect(seen.size).toBeGreaterThan(100);
        } finally {
          await browser.close();
          await play(project, 'resume');
          await untilWhole(project);
        }
      }),
    5 * minutes,
  );
}
