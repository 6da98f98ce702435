/** What a lab's fleet differs in from the default. */
export interface LabTopology {
  /** Two that run at one time differ in name and network. */
  readonly name?: string;
  readonly network?: string;
  readonly web: number;
  /** TypeScript of the topology's `database`. */
  readonly database?: string;
  /** TypeScript of the topology's `release`. */
  readonly release?: string;
}

/** The text of a `topology.ts` with a name and network of its own, beside any other fleet. */
export function labTopology(lab: LabTopology): string {
  const { name = 'padfleet-lab', network = '192.168.57.0/24', web, database, release } = lab;
  return `import { defineTopology } from './generator/index.ts';

export default defineTopology({
  name: '${name}',
  ${release ? `release: ${release},` : ''}
  web: { count: ${web} },
  database: ${database ?? "{ engine: 'mysql', version: '9.7' }"},
  environments: { local: { kind: 'vagrant', network: '${network}' } },
});
`;
}
