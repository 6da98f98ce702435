import { describe, expect, test } from '@jest/globals';
import {
  firstVersion,
  isAtLeast,
  missingTools,
  missingToolsError,
  neededTools,
} from '../../../fleet/lab/tools.ts';

describe('versions', () => {
  test.each([
    ['ansible-playbook [core 2.14.18]', '2.14.18'],
    ['ansible-playbook 2.9.27', '2.9.27'],
    ['Vagrant 2.3.4', '2.3.4'],
    ['no number', undefined],
  ])('%s', (text, version) => {
    expect(firstVersion(text)).toBe(version);
  });

  test.each([
    ['2.14.18', '2.14', true],
    ['2.14', '2.14', true],
    ['2.9.27', '2.14', false],
    ['3.0', '2.14', true],
    ['2', '2.14', false],
  ])('%s is at least %s: %s', (found, wanted, answer) => {
    expect(isAtLeast(found, wanted)).toBe(answer);
  });
});

test('mmdebstrap is needed only where no registry answers', () => {
  const names = (bare: boolean) => neededTools('docker', bare).map(({ name }) => name);
  expect(names(true)).toContain('mmdebstrap');
  expect(names(false)).not.toContain('mmdebstrap');
  expect(neededTools('virtualbox', true).map(({ name }) => name)).not.toContain('docker');
});

test('a missing tool is named with its use and the command that installs it', async () => {
  const tool = { name: 'no-such-tool', why: 'does nothing', packages: ['no-such-package'] };
  const missing = await missingTools([tool, { ...tool, name: 'sh' }]);
  expect(missing).toEqual([tool]);
  expect(missingToolsError(missing).issues).toEqual([
    {
      code: 'tool-missing',
      message: 'no-such-tool is not installed. It does nothing.',
      hint: 'Let padfleet install it (npm run tools -- --install), or: sudo apt-get install no-such-package',
    },
  ]);
});

test('a tool that is too old is missing, with the version that was found', async () => {
  const node = { name: 'node', why: 'runs this', packages: ['nodejs'], atLeast: '999.0' };
  const [missing] = await missingTools([node]);
  expect(missing?.found).toBe(process.versions.node);
});

test('a missing tool is not missed where another does its work', async () => {
  const engine = { name: 'no-such-engine', why: 'runs hosts', packages: ['no-such-package'] };
  expect(await missingTools([{ ...engine, unless: ['true'] }])).toEqual([]);
  expect(await missingTools([{ ...engine, unless: ['false'] }])).toHaveLength(1);
});

test("Docker's engine is looked for beside its client", () => {
  expect(neededTools('docker', false).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['docker', 'dockerd']),
  );
});
