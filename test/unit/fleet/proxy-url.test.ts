import { expect, test } from '@jest/globals';
import { proxyUrl } from '../../../fleet/proxy-url.ts';

test("an environment's URL names its proxy, and a port other than HTTP's own", () => {
  const hosts = { proxy: [{ address: '192.0.2.1' }] };
  expect(proxyUrl({ hosts, proxyPort: 80 })).toBe('http://192.0.2.1');
  expect(proxyUrl({ hosts, proxyPort: 8080 })).toBe('http://192.0.2.1:8080');
});
