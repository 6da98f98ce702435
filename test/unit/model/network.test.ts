import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  contains,
  formatAddress,
  formatNetwork,
  isPrivate,
  parseAddress,
  parseNetwork,
} from '../../../generator/model/network.ts';

const anyAddress = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('an IPv4 address', () => {
  test('survives being read and written', () => {
    fc.assert(fc.property(fc.ipV4(), (text) => formatAddress(parseAddress(text) ?? -1) === text));
    fc.assert(
      fc.property(anyAddress, (address) => parseAddress(formatAddress(address)) === address),
    );
  });

  test.each([
    ['10.0.0.0', true],
    ['10.255.255.255', true],
    ['11.0.0.0', false],
    ['172.15.255.255', false],
    ['172.16.0.0', true],
    ['172.31.255.255', true],
    ['172.32.0.0', false],
    ['192.168.0.0', true],
    ['192.169.0.0', false],
    ['100.63.255.255', false],
    ['100.64.0.0', true],
    ['100.127.255.255', true],
    ['100.128.0.0', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
  ])('%s is private: %s', (text, expected) => {
    expect(isPrivate(parseAddress(text) ?? -1)).toBe(expected);
  });
});

describe('an IPv4 network', () => {
  test('holds the address that it was made from, and is written in one way', () => {
    fc.assert(
      fc.property(anyAddress, fc.integer({ min: 0, max: 32 }), (address, prefix) => {
        const network = parseNetwork(`${formatAddress(address)}/${prefix}`);
        if (network === undefined) throw new Error('not read');
        expect(contains(network, address)).toBe(true);
        expect(parseNetwork(formatNetwork(network))).toEqual(network);
      }),
    );
  });

  test('has the addresses from its first to its broadcast address, and no others', () => {
    const network = parseNetwork('192.168.20.0/24') ?? { base: 0, size: 0, prefix: 0 };
    const inside = ['192.168.19.255', '192.168.20.0', '192.168.20.255', '192.168.21.0'].map(
      (text) => contains(network, parseAddress(text) ?? -1),
    );
    expect(inside).toEqual([false, true, true, false]);
  });
});
