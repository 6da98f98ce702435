import { expect, test } from '@jest/globals';
import { createHolding } from '../../../generator/roles/etherpad/plugin/holdings.ts';
import { inCall, inChange } from '../../../generator/roles/etherpad/plugin/turns.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const pad = (name = 'a') => createHolding(name, { server: 'web1', epoch: 1 });

/** Work that ends when the test says so. */
function work(log: string[], name: string) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async () => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
  };
  return { run, end };
}

test('a call waits for the changes under way, and changes that come later wait for it', async () => {
  const log: string[] = [];
  const holding = pad();
  const [first, call, later] = ['change', 'call', 'later change'].map((name) => work(log, name));
  if (!first || !call || !later) throw new Error('no work');
  const all = [
    inChange(holding, first.run),
    inCall([holding], call.run),
    inChange(holding, later.run),
  ];
  await turn();
  expect(log).toEqual(['change begins']);
  first.end();
  await turn();
  expect(log).toEqual(['change begins', 'change ends', 'call begins']);
  call.end();
  later.end();
  await Promise.all(all);
  expect(log.slice(3)).toEqual(['call ends', 'later change begins', 'later change ends']);
});

test('a call that fails lets the next one go on', async () => {
  const holding = pad();
  const failed = inCall([holding], async () => {
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  expect(await inChange(holding, async () => 'done')).toBe('done');
});

test('a call on two pads keeps both, and other pads go on', async () => {
  const log: string[] = [];
  const [one, other, third] = [pad('a'), pad('b'), pad('c')];
  const call = work(log, 'call');
  const called = inCall([one, other], call.run);
  const changed = inChange(other, async () => log.push('b changes'));
  await inChange(third, async () => log.push('c changes'));
  await turn();
  expect(log).not.toContain('b changes');
  call.end();
  await Promise.all([called, changed]);
  expect(log.at(-1)).toBe('b changes');
});
