import type { Path } from '../finding.ts';
import { isMisread } from '../misread.ts';
import { show, showPath } from '../show.ts';
import type { Topology } from '../types.ts';
import type { Rule } from './rule.ts';
import { listedEnvironments, listedServers } from './servers.ts';

// Names become folders, containers, certificates' subjects (64 characters at most, with a suffix).
const fleetName = /^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$/;
const environmentName = /^[a-z][a-z0-9_-]{0,31}$/;
// What useradd takes, and the capitals and dots that directories add.
const accountName = /^[A-Za-z_][\w.-]{0,31}$/;

/** The fleet's name is a label that a container, a certificate and a shell can bear. */
export const invalidFleetName: Rule = {
  code: 'invalid-fleet-name',
  check: ({ name }) =>
    fleetName.test(name) || isMisread(name)
      ? []
      : [
          {
            message: `The fleet cannot be called ${show(name)}.`,
            hint: 'Use 1 to 32 lower-case letters, digits and hyphens; begin with a letter.',
            path: ['name'],
          },
        ],
};

/** An environment's name is safe as the name of a folder: `inventories/<name>/`. */
export const invalidEnvironmentName: Rule = {
  code: 'invalid-environment-name',
  check: ({ environments }) =>
    Object.keys(environments)
      .filter((name) => !environmentName.test(name) && !isMisread(name))
      .map((name) => ({
        message: `An environment cannot be called ${show(name)}: a folder gets its name.`,
        hint: 'Use 1 to 32 lower-case letters, digits, _ and -; begin with a letter.',
        path: ['environments', name],
      })),
};

/** The account that Ansible logs in to is one that a server can have. */
export const invalidSshUser: Rule = {
  code: 'invalid-ssh-user',
  check: (topology) =>
    sshUsers(topology)
      .filter(({ text }) => !accountName.test(text) && !isMisread(text))
      .map(({ text, path }) => ({
        message: `${showPath(path)}: ${show(text)} is not the name of an account.`,
        hint: 'Use 1 to 32 letters, digits, _, . and -; begin with a letter or _.',
        path,
      })),
};

/** No name is a word that a reader of YAML takes for a truth value, a number, a date or nothing. */
export const misreadName: Rule = {
  code: 'misread-name',
  check: (topology) =>
    names(topology)
      .filter(({ text }) => isMisread(text))
      .map(({ text, path }) => ({
        message: `${showPath(path)}: ${show(text)} is read as a value, not as a name, where YAML is read.`,
        hint: 'Choose a name that is not a number, a date or a word such as yes, no, on, off, null.',
        path,
      })),
};

interface Name {
  readonly text: string;
  readonly path: Path;
}

function names(topology: Topology): readonly Name[] {
  return [
    { text: topology.name, path: ['name'] },
    ...Object.keys(topology.environments).map((text) => ({ text, path: ['environments', text] })),
    ...listedServers(topology).map(({ server, path }) => ({
      text: server.name,
      path: [...path, 'name'],
    })),
    ...sshUsers(topology),
  ];
}

function sshUsers(topology: Topology): readonly Name[] {
  return listedEnvironments(topology)
    .flatMap(({ environment, servers, path }) => [
      { text: environment.sshUser, path: [...path, 'sshUser'] },
      ...servers.map(({ server, path }) => ({ text: server.sshUser, path: [...path, 'sshUser'] })),
    ])
    .flatMap(({ text, path }) => (text === undefined ? [] : [{ text, path }]));
}
