import { isMisread } from '../misread.ts';
import { show } from '../show.ts';
import type { Rule } from './rule.ts';
import { listedEnvironments, listedServers, repeated } from './servers.ts';

// RFC 1123, in small letters: names of hosts do not tell capitals apart, paths and keys do.
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

// MySQL takes names of accounts up to 32 characters, and each web server has an account.
const longestAccount = 32;

const reserved: ReadonlyMap<string, string> = new Map([
  ['proxy', 'the inventory has a group of that name'],
  ['web', 'the inventory has a group of that name'],
  ['database', 'the inventory has a group of that name'],
  ['all', 'Ansible means every host by it'],
  ['ungrouped', 'Ansible means hosts without a group by it'],
  ['localhost', 'every host calls itself that'],
  ['root', 'the database has an account of that name'],
  ['reader', 'the database has an account of that name'],
  ['mysql', 'the database has an account of that name'],
]);

/** A host's name is one label of RFC 1123, and a web server's also the name of an account. */
export const invalidHostName: Rule = {
  code: 'invalid-host-name',
  check: (topology) =>
    listedServers(topology)
      .filter(({ server: { name }, tier }) => {
        if (isMisread(name)) return false;
        return !label.test(name) || (tier === 'web' && name.length > longestAccount);
      })
      .map(({ server, path }) => ({
        message: `A host cannot be called ${show(server.name)}.`,
        hint: 'Use one label without dots, such as web1: small letters, digits and inner hyphens, at most 63 (web: 32).',
        path: [...path, 'name'],
      })),
};

/** A host's name is not one that Ansible, the hosts or the database use for something else. */
export const reservedHostName: Rule = {
  code: 'reserved-host-name',
  check: (topology) =>
    listedServers(topology)
      .filter(({ server }) => reserved.has(server.name))
      .map(({ server, path }) => ({
        message: `A host cannot be called ${show(server.name)}: ${reserved.get(server.name)}.`,
        hint: `Number it: ${show(`${server.name}1`)}.`,
        path: [...path, 'name'],
      })),
};

/** Within an environment a name means one host. */
export const duplicateHostName: Rule = {
  code: 'duplicate-host-name',
  check: (topology) =>
    listedEnvironments(topology).flatMap(({ name, servers }) =>
      repeated(servers, (server) => server.name).map(({ first, again }) => ({
        message: `Two hosts of ${name} are called ${show(again.server.name)}: one in ${first.tier}, one in ${again.tier}.`,
        hint: 'Give one of them another name. A server can be in one tier only.',
        path: [...again.path, 'name'],
      })),
    ),
};
