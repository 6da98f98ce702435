import { describe, expect, test } from '@jest/globals';
import type { Path } from '../../../generator/model/finding.ts';
import { checkShape } from '../../../generator/model/shape.ts';
import { right, servers } from './topologies.ts';

const environment = (value: unknown) => ({ ...right, environments: { production: value } });

const cases: readonly (readonly [
  what: string,
  value: unknown,
  code: string,
  path: Path,
  message: string,
  hint: string,
])[] = [
  [
    'no object',
    5,
    'wrong-type',
    [],
    'the topology is 5, which is not an object { … }.',
    'Write an object { … }.',
  ],
  [
    'nothing',
    undefined,
    'wrong-type',
    [],
    'the topology is undefined, which is not an object { … }.',
    'Write an object { … }.',
  ],
  [
    'a misspelt setting at the top',
    { ...right, databse: { engine: 'mysql' } },
    'unknown-setting',
    ['databse'],
    "the topology has no setting 'databse'.",
    "Did you mean 'database'?",
  ],
  [
    'a setting that nothing resembles',
    { ...right, web: { colour: 'blue' } },
    'unknown-setting',
    ['web', 'colour'],
    "web has no setting 'colour'.",
    'It has: count, port.',
  ],
  [
    'a setting of the other kind of environment',
    environment({ kind: 'vagrant', network: '10.88.0.0/24', hosts: servers.hosts }),
    'unknown-setting',
    ['environments', 'production', 'hosts'],
    "environments.production has no setting 'hosts'.",
    'It has: kind, network, release, database.',
  ],
  [
    'a misspelt setting of one host',
    environment({
      ...servers,
      hosts: { ...servers.hosts, web: [{ name: 'web1', address: '192.168.20.21', sshport: 2 }] },
    }),
    'unknown-setting',
    ['environments', 'production', 'hosts', 'web', 0, 'sshport'],
    "environments.production.hosts.web[0] has no setting 'sshport'.",
    "Did you mean 'sshPort'?",
  ],
  [
    'a kind that there is not',
    environment({ ...servers, kind: 'server' }),
    'unknown-value',
    ['environments', 'production', 'kind'],
    "environments.production.kind cannot be 'server'.",
    "Did you mean 'servers'?",
  ],
  [
    'an engine that there is not',
    { ...right, database: { engine: 'postgresql' } },
    'unknown-value',
    ['database', 'engine'],
    "database.engine cannot be 'postgresql'.",
    "Choose 'mysql' or 'mariadb'.",
  ],
  [
    'no kind',
    environment({ network: '10.88.0.0/24' }),
    'missing-setting',
    ['environments', 'production', 'kind'],
    'environments.production.kind is missing.',
    "Add it: 'vagrant' or 'servers'.",
  ],
  [
    'no list of web hosts',
    environment({ ...servers, hosts: { proxy: [], database: [] } }),
    'missing-setting',
    ['environments', 'production', 'hosts', 'web'],
    'environments.production.hosts.web is missing.',
    'Add it: a list [ … ].',
  ],
  [
    'a count that came to nothing',
    { ...right, web: { count: undefined } },
    'wrong-type',
    ['web', 'count'],
    'web.count is undefined, which is not a number.',
    'Write a number.',
  ],
  [
    'a count in quotes',
    { ...right, web: { count: '3' } },
    'wrong-type',
    ['web', 'count'],
    "web.count is '3', which is not a number.",
    'Write it without quotes: 3.',
  ],
  [
    'a count that is not a number',
    { ...right, web: { count: Number.NaN } },
    'wrong-type',
    ['web', 'count'],
    'web.count is NaN, which is not a number.',
    'Write a number.',
  ],
  [
    'one host instead of a list',
    environment({ ...servers, hosts: { ...servers.hosts, web: servers.hosts.web[0] } }),
    'wrong-type',
    ['environments', 'production', 'hosts', 'web'],
    'environments.production.hosts.web is an object, which is not a list [ … ].',
    'Write a list [ … ].',
  ],
  [
    'an engine with a version of the other',
    { ...right, database: { engine: 'mysql', version: '11.8' } },
    'unknown-engine-version',
    ['database', 'version'],
    "database.version: '11.8' is not a release line of mysql that padfleet can install.",
    "Choose '9.7' or '8.4', or leave version out.",
  ],
  [
    'an engine with a version that is a number',
    environment({ ...servers, database: { engine: 'mariadb', version: 11.8 } }),
    'unknown-engine-version',
    ['environments', 'production', 'database', 'version'],
    'environments.production.database.version: 11.8 is not a release line of mariadb that padfleet can install.',
    "Choose '11.8', or leave version out.",
  ],
];

describe('the shape of a topology', () => {
  test('is right in a right one', () => {
    expect(checkShape(right)).toEqual([]);
  });

  test.each(cases)('is wrong with %s', (_, value, code, path, message, hint) => {
    expect(checkShape(value)).toEqual([{ code, path, message, hint }]);
  });

  test.each([
    ['a tab', 'a\tb'],
    ['a new line', 'a\nb'],
    ['a next line character', 'a\u0085b'],
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
    ['an escape sequence', '\u001b[31m'],
    ['half a character', '\ud83d'],
    ['a byte order mark', '\ufeffa'],
    ['a Jinja expression', '{{ lookup("env", "HOME") }}'],
    ['a Jinja statement', '{% raw %}'],
    ['a Jinja comment', '{# #}'],
  ])('is wrong with %s in a text or in a name of an environment', (_, text) => {
    const found = checkShape({ name: text, environments: { [text]: servers } });
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['unsafe-text', ['name']],
      ['unsafe-text', ['environments', text]],
    ]);
    // The message is for a terminal: what it quotes is escaped.
    for (const { message } of found) expect(message).not.toMatch(/\p{Cc}|[\u2028\u2029]/u);
  });

  test('is reported whole: every mistake of it', () => {
    const found = checkShape({ nme: 'pads', environments: { local: { kind: 'vagrant' } }, web: 3 });
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'missing-setting name',
      'wrong-type web',
      'missing-setting environments.local.network',
      'unknown-setting nme',
    ]);
  });
});
