/** What a lab's fleet differs in from the default. */
export interface LabTopology {
  readonly web: number;
  /** TypeScript of the topology's `database`. */
  readonly database?: string;
  /** TypeScript of the topology's `release`. */
  readonly release?: string;
}

/** The text of a `topology.ts` with a name and network of its own, beside any other fleet. */
export function labTopology({ web, database, release }: LabTopology): string {
  return `import { defineTopology } from './generator/index.ts';

export default defineTopology({
  name: 'padfleet-lab',
  ${release ? `release: ${release},` : ''}
  web: { count: ${web} },
  database: ${database ?? "{ engine: 'mysql', version: '9.7' }"},
  environments: { local: { kind: 'vagrant', network: '192.168.57.0/24' } },
});
`;
}
