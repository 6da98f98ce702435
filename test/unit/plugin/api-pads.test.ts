import { expect, test } from '@jest/globals';
import { mayChange, readSubject } from '../../../generator/roles/etherpad/plugin/api-pads.ts';

test.each([
  ['getText', { padID: 'a', rev: undefined }, ['a']],
  ['setText', { padID: 'a', text: 'padID' }, ['a']],
  ['listAllPads', {}, []],
  ['createAuthor', { name: 'a' }, []],
  ['listPads', { groupID: 'g.1' }, []],
  ['getPadID', { roID: 'r.1' }, []],
  ['createGroupPad', { groupID: 'g.1', padName: 'minutes', text: '' }, ['g.1$minutes']],
  // The source first: its owner answers, and those who have it open notice nothing.
  ['copyPad', { sourceID: 'z', destinationID: 'a', force: 'true' }, ['z', 'a']],
  ['movePad', { sourceID: 'z', destinationID: 'a' }, ['z', 'a']],
  ['copyPadWithoutHistory', { sourceID: 'z', destinationID: 'a' }, ['z', 'a']],
] as const)('%s touches the pads it names', (name, fields, pads) => {
  expect(readSubject(name, fields)).toEqual({ pads });
});

test('deleteGroup touches all pads of the group', () => {
  expect(readSubject('deleteGroup', { groupID: 'g.1' })).toEqual({ pads: [], group: 'g.1' });
});

test('functions that only look need not wait for their turn', () => {
  expect(['getText', 'listAuthorsOfPad', 'padUsers', 'createDiffHTML'].some(mayChange)).toBe(false);
  expect(
    ['setText', 'appendText', 'createPad', 'restoreRevision', 'copyPad'].every(mayChange),
  ).toBe(true);
});
