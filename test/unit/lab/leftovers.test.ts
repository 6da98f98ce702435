import { describe, expect, test } from '@jest/globals';
import { type Container, readContainer } from '../../../fleet/lab/containers.ts';
import { sortFindings } from '../../../fleet/lab/leftovers.ts';
import type { Note } from '../../../fleet/lab/notes.ts';

const root = '/home/you/padfleet';
const nodes = {
  fleet: 'lecture',
  network: '10.88.0.0/24',
  hosts: [
    { name: 'web1', address: '10.88.0.100' },
    { name: 'web2', address: '10.88.0.101' },
  ],
};

function container(host: string, id: string, more: Partial<Container> = {}): Container {
  return { id, fleet: 'lecture', host, root, running: true, address: '', ...more };
}

function sort(containers: readonly Container[], notes: Readonly<Record<string, Note>> = {}) {
  const exists = (folder: string) => !folder.includes('deleted');
  const findings = sortFindings(nodes, root, containers, new Map(Object.entries(notes)), exists);
  return {
    ...findings,
    broken: findings.broken.map(({ id }) => id),
    issues: findings.issues.map(({ code }) => code),
  };
}

const nothing = { broken: [], forgotten: [], running: [], issues: [] };
const made = { id: 'a', hasKey: true };

describe('before hosts start', () => {
  test('whole hosts stay, whether they run or not', () => {
    const containers = [container('web1', 'a'), container('web2', 'b', { running: false })];
    const notes = { web1: made, web2: { id: 'b', hasKey: true } };
    expect(sort(containers, notes)).toEqual({ ...nothing, running: ['web1'] });
  });

  test('a host that the fleet no longer names stays: it may hold data', () => {
    expect(sort([container('web9', 'a')], { web9: made })).toEqual({
      ...nothing,
      running: ['web9'],
    });
  });

  test.each([
    ['that Vagrant had no time to note', { id: 'preparing', hasKey: false }],
    ['without a key of its own: nothing was ever set up in it', { id: 'a', hasKey: false }],
    ['that Vagrant made anew elsewhere', { id: 'b', hasKey: true }],
  ])('a container %s goes', (_what, note) => {
    const findings = sort([container('web1', 'a')], { web1: note });
    expect(findings).toEqual({ ...nothing, broken: ['a'], forgotten: ['web1'] });
  });

  test('a note of a container that is gone goes, with its key', () => {
    expect(sort([], { web1: made })).toEqual({ ...nothing, forgotten: ['web1'] });
  });

  test('a container of a folder that no longer exists goes', () => {
    const findings = sort([container('web1', 'a', { root: '/home/you/deleted' })]);
    expect(findings).toEqual({ ...nothing, broken: ['a'] });
  });

  test('a container made before there were folders on labels is ours', () => {
    const findings = sort([container('web1', 'a', { root: '' })], { web1: made });
    expect(findings).toEqual({ ...nothing, running: ['web1'] });
  });

  test('another fleet is none of our business', () => {
    const other = { fleet: 'seminar', root: '/home/you/other' };
    expect(sort([container('web1', 'a', other)])).toEqual(nothing);
  });
});

describe('what only the operator can decide', () => {
  test('another folder runs a fleet of this name', () => {
    const containers = ['a', 'b'].map((id) => container('web1', id, { root: '/home/you/other' }));
    expect(sort(containers)).toEqual({ ...nothing, issues: ['fleet-elsewhere'] });
  });

  test('the fleet has another name now', () => {
    const findings = sort([container('web1', 'a', { fleet: 'before' })], { web1: made });
    expect(findings.issues).toEqual(['fleet-renamed']);
    expect(findings.broken).toEqual([]);
  });

  test('the hosts have another network now', () => {
    const containers = [container('web1', 'a', { address: '192.168.56.100' })];
    expect(sort(containers, { web1: made }).issues).toEqual(['host-moved']);
  });

  test('the same address is no issue', () => {
    const containers = [container('web1', 'a', { address: '10.88.0.100' })];
    expect(sort(containers, { web1: made }).issues).toEqual([]);
  });
});

test('a line of docker inspect', () => {
  const line = ['f00', '/lecture-web1', 'running', 'lecture', root, '10.88.0.100'].join('\t');
  expect(readContainer(line)).toEqual(
    container('web1', 'f00', { running: true, address: '10.88.0.100' }),
  );
  const bare = ['f00', '/lecture-web1', 'created', 'lecture', '', ''].join('\t');
  expect(readContainer(bare)).toEqual(container('web1', 'f00', { root: '', running: false }));
});
