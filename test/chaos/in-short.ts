import { expect, test } from '@jest/globals';
import { openBrowser } from '../lab/browser.ts';
import { inventoryOf, onHost } from '../lab/hosts.ts';
import { withRecords } from '../lab/owners.ts';
import { expectUnharmed } from './expect-unharmed.ts';
import { stormThrough } from './storm-through.ts';
import { type TroubledFleet, troubles } from './trouble.ts';
import { untilWhole } from './whole.ts';

const minutes = 60_000;

/** What `npm test` has time for; `npm run test:chaos` has all, three times, on both engines. */
const short = troubles.filter(({ name }) =>
  ['web server killed', 'web host frozen and thawed', 'proxy reloaded'].includes(name),
);

/** The chaos lab in short, on a standing fleet with three web servers. */
export function testTrouble(fleet: () => TroubledFleet & { readonly url: string }): void {
  test.each(short)(
    '$name: nothing acknowledged is lost, nothing is there twice',
    async (trouble) => expectUnharmed(await stormThrough(fleet(), trouble)),
    5 * minutes,
  );

  test(
    'what is typed in a browser through a kill and a drain is in the database',
    () =>
      withRecords(fleet().project, async (records) => {
        const { project, url } = fleet();
        const inventory = await inventoryOf(project);
        const pad = 'through-trouble';
        const ownerDoes = async (command: string) => {
          const owner = await records.owner(pad);
          if (!owner) throw new Error(`Nobody owns ${pad}`);
          await onHost(inventory, owner, command);
        };
        const words = Array.from({ length: 60 }, (_, index) => `word${index} `).join('');
        const browser = await openBrowser();
        try {
          const page = await browser.open(url, pad);
          await page.type('begin ');
          const typed = page.type(words);
          await ownerDoes('systemctl kill --signal KILL etherpad');
          await typed;
          await untilWhole(project);
          const more = page.type(words.toUpperCase());
          await ownerDoes(
            "python3 -c \"import http.client, socket; c = http.client.HTTPConnection('fleet'); c.sock = socket.socket(socket.AF_UNIX); c.sock.connect('/run/etherpad/fleet.sock'); c.request('POST', '/drain'); assert c.getresponse().status == 200\"",
          );
          await more;
          const wanted = `begin ${words}${words.toUpperCase()}`;
          await expectInTheEnd(async () => {
            const stored = await records.record(`pad:${pad}`);
            return (stored?.atext as { readonly text: string } | undefined)?.text ?? '';
          }, wanted);
          await page.screenshot('through-trouble.png');
        } finally {
          await browser.close();
          await project.run('ansible-playbook', 'playbooks/resume.yml');
          await untilWhole(project);
        }
      }),
    5 * minutes,
  );
}

/** Waits until a text contains what is wanted. @throws Error after 60 s, with the text that it is */
async function expectInTheEnd(text: () => Promise<string>, wanted: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (let seen = await text(); !seen.includes(wanted.trim()); seen = await text()) {
    if (Date.now() > end) expect(seen).toContain(wanted.trim());
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
