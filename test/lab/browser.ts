import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium } from 'playwright-core';
import { $ } from 'zx/core';

/** Chromium without a screen. */
export interface LabBrowser {
  /** Opens a pad as a person does who was never there: each window is an author of its own. */
  open(url: string, pad: string): Promise<PadWindow>;
  close(): Promise<void>;
}

/** A browser window that shows a pad. */
export interface PadWindow {
  /** Types at the end of the text, key by key. */
  type(text: string): Promise<void>;
  /** The text as it stands in the editor, its lines joined. */
  text(): Promise<string>;
  /** Waits until the text is as wanted. @throws Error after 30 s, with the text that it is */
  until(wanted: (text: string) => boolean): Promise<void>;
  /** Keeps a picture of the window in `test/output/`. */
  screenshot(name: string): Promise<void>;
}

/** Starts Debian's Chromium. @throws Error when it is not installed */
export async function openBrowser(): Promise<LabBrowser> {
  const found = await $({ nothrow: true, quiet: true })`command -v chromium`;
  if (found.exitCode !== 0) throw new Error('no chromium: apt-get install chromium');
  const browser = await chromium.launch({
    executablePath: found.stdout.trim(),
    // As root it has no sandbox. The rest keeps it from calling home.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    open: async (url, pad) => openWindow(await browser.newContext(), new URL(`p/${pad}`, url)),
    close: () => browser.close(),
  };
}

async function openWindow(context: BrowserContext, url: URL): Promise<PadWindow> {
  const page = await context.newPage();
  await page.goto(url.href, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  const editor = page
    .frameLocator('iframe[name="ace_outer"]')
    .frameLocator('iframe[name="ace_inner"]')
    .locator('#innerdocbody[contenteditable="true"]');
  await editor.waitFor({ timeout: 60_000 });
  await page.locator('#editorloadingbox').waitFor({ state: 'hidden' });

  const text = async () => {
    const lines = await editor.locator('> div').allInnerTexts();
    // An empty line holds a line break; spaces in a row are shown as no-break spaces.
    return lines.map((line) => line.replace(/\n$/, '').replaceAll('\u00a0', ' ')).join('\n');
  };

  return {
    text,

    async type(words) {
      await editor.press('Control+End');
      await editor.pressSequentially(words, { delay: 20 });
    },

    async until(wanted) {
      const end = Date.now() + 30_000;
      for (let seen = await text(); !wanted(seen); seen = await text()) {
        if (Date.now() > end) throw new Error(`after 30 s the text is ${JSON.stringify(seen)}`);
        await sleep(200);
      }
    },

    async screenshot(name) {
      const folder = join(import.meta.dirname, '../output');
      await mkdir(folder, { recursive: true });
      await page.screenshot({ path: join(folder, name) });
    },
  };
}
