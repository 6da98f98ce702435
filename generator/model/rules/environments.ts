import type { Rule } from './rule.ts';

/** There is an environment to make files for. */
export const noEnvironments: Rule = {
  code: 'no-environments',
  check: ({ environments }) =>
    Object.keys(environments).length > 0
      ? []
      : [
          {
            message: 'The topology has no environment: there is nothing to build.',
            hint: "Add one: local: { kind: 'vagrant', network: '10.88.0.0/24' }.",
            path: ['environments'],
          },
        ],
};

/** One environment at most is Vagrant's: the project's folder has one Vagrantfile. */
export const tooManyVagrantEnvironments: Rule = {
  code: 'too-many-vagrant-environments',
  check: ({ environments }) => {
    const [first, ...others] = Object.entries(environments)
      .filter(([, { kind }]) => kind === 'vagrant')
      .map(([name]) => name);
    return others.map((name) => ({
      message: `${first} and ${name} are both vagrant environments, but a project has one Vagrantfile.`,
      hint: 'Keep one of them, or list the hosts of the other as servers.',
      path: ['environments', name, 'kind'],
    }));
  },
};
