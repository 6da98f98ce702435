import { describe, expect, test } from '@jest/globals';
import { parseProgress } from '../../../fleet/lab/vagrant.ts';

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
