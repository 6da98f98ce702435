import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until a page comes: a server may just have been restarted.
 *
 * @throws Error after two minutes.
 */
export async function untilAnswers(url: string): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await fetch(url).catch(() => undefined))?.ok) {
    if (Date.now() > end) throw new Error(`${url} does not answer`);
    await sleep(500);
  }
}
