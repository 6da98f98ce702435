import { expect, test } from '@jest/globals';
import { countRouting } from '../../../fleet/routing/count.ts';

const web1 = '10.88.0.100:9001';
const web2 = '10.88.0.101:9001';

/** As NGINX wrote it on a real proxy. */
const line = (path: string, pad: string, upstream: string, status = 200): string =>
  `{"time":"2026-11-22T17:27:38+00:00","client":"10.88.0.1","method":"GET","path":${JSON.stringify(path)},` +
  `"pad":${JSON.stringify(pad)},"status":${status},"seconds":0.008,"cache":"",` +
  `"upstream":"${upstream}","upstream_seconds":"0.008"}`;

test('a pad has the web servers that its requests reached, and their number', () => {
  const { pads } = countRouting([
    line('/p/a', 'a', web1),
    line('/socket.io/', 'a', web1),
    line('/p/b/timeslider', 'b', web2),
  ]);
  expect(pads).toEqual(
    new Map([
      ['a', { servers: new Set([web1]), requests: 2 }],
      ['b', { servers: new Set([web2]), requests: 1 }],
    ]),
  );
});

test('a pad on two web servers is seen on both', () => {
  const { pads, padsByServer } = countRouting([line('/p/a', 'a', web1), line('/p/a', 'a', web2)]);
  expect(pads.get('a')?.servers).toEqual(new Set([web1, web2]));
  expect(padsByServer).toEqual(
    new Map([
      [web1, 1],
      [web2, 1],
    ]),
  );
});

test('who was only asked does not count, but who served in the end', () => {
  const retried = countRouting([line('/p/a', 'a', `${web1}, ${web2}`)]);
  expect(retried.pads.get('a')?.servers).toEqual(new Set([web2]));
  const redirected = countRouting([line('/p/a', 'a', `${web1}, ${web2} : ${web1}`)]);
  expect(redirected.pads.get('a')?.servers).toEqual(new Set([web1]));
});

test.each([502, 503, 504])('a request that ended with %i was served by nobody', (status) => {
  expect(countRouting([line('/p/a', 'a', `${web1}, ${web2}`, status)]).pads.size).toBe(0);
});

test('nobody served where all web servers were known to fail', () => {
  expect(countRouting([line('/p/a', 'a', 'hinted_web_server')]).pads.size).toBe(0);
});

test('requests without a pad, and those that NGINX answered itself, do not count', () => {
  const { pads, padsByServer } = countRouting([
    line('/static/js/pad.js', '', web1),
    line('/p/a/import', 'a', ''),
    '',
  ]);
  expect(pads.size).toBe(0);
  expect(padsByServer.size).toBe(0);
});

test('a line of another format is refused', () => {
  expect(() => countRouting(['10.0.0.1 - - "GET /p/a"'])).toThrow(/Not a line of NGINX's log/);
  expect(() => countRouting(['{"path":"/p/a"}'])).toThrow(/lacks the pad/);
});
