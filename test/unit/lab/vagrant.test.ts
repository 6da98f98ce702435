import { describe, expect, test } from '@jest/globals';
import { parseProgress, parseStatus } from '../../../fleet/lab/vagrant.ts';

describe('progress', () => {
  test.each([
    ['==> web1: Creating the container...', 'is made'],
    ['==> web1: Starting container...', 'starts'],
    ['==> web1: Machine booted and ready!', 'is ready'],
    ['==> web1: Deleting the container...', 'is removed'],
  ])('%s', (line, text) => {
    expect(parseProgress(line)).toEqual({ host: 'web1', text });
  });

  test.each([
    '    web1: SSH address: 172.17.0.7:22',
    "Bringing machine 'web1' up with 'docker' provider...",
    '    web1: ',
    '',
  ])('says nothing of the detail "%s"', (line) => {
    expect(parseProgress(line)).toBeUndefined();
  });
});

test('states come from machine-readable output', () => {
  const text = [
    '1790000000,web1,metadata,provider,docker',
    '1790000000,web1,provider-name,docker',
    '1790000000,web1,state,running',
    '1790000000,web1,state-human-short,running',
    '1790000000,database1,state,not_created',
    '1790000000,,ui,info,Current machine states:',
  ].join('\n');
  expect([...parseStatus(text)]).toEqual([
    ['web1', 'running'],
    ['database1', 'not_created'],
  ]);
});
