import { z } from 'zod';
import { engineVersions } from './defaults.ts';
import { show } from './show.ts';
import type { Topology } from './types.ts';

// YAML reads a tab, U+0085, U+2028 and U+2029 as something else, or not at all (measured with
// PyYAML); Jinja runs what stands in braces. A terminal must not be sent control characters.
const misread = /\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}|\{\{|\{%|\{#/u;

/** What a check of ours says when a value fails it: code, predicate, remedy. */
export interface Refusal {
  readonly code: string;
  readonly says: string;
  readonly hint: string;
}

/** Why a text, or a key, cannot be used. */
export const unsafeText: Refusal = {
  code: 'unsafe-text',
  says: 'has a character or a Jinja brace that would not survive in the generated files',
  hint: 'Write it on one line, without tabs, control characters, `{{`, `{%` and `{#`.',
};

/** Text that YAML and Jinja leave as it is. */
const text = z.string().refine((value) => !misread.test(value), { params: { ...unsafeText } });

/** An object with these settings and no others. Zod's message on others lists these. */
function settings<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
}

function version<Engine extends keyof typeof engineVersions>(engine: Engine) {
  type Version = (typeof engineVersions)[Engine][number];
  const known: readonly string[] = engineVersions[engine];
  const refusal: Refusal = {
    code: 'unknown-engine-version',
    says: `is not a release line of ${engine} that padfleet can install`,
    hint: `Choose ${known.map(show).join(' or ')}, or leave version out.`,
  };
  return z.custom<Version>((value) => typeof value === 'string' && known.includes(value), {
    params: { ...refusal },
  });
}

const release = z.discriminatedUnion('kind', [
  settings({ kind: z.literal('npm'), version: text }),
  settings({ kind: z.literal('git'), version: text, repository: text, commit: text }),
  settings({ kind: z.literal('archive'), version: text, path: text, sha256: text }),
]);

const mysql = { engine: z.literal('mysql'), version: version('mysql').exactOptional() };
const mariadb = { engine: z.literal('mariadb'), version: version('mariadb').exactOptional() };
const engine = z.discriminatedUnion('engine', [settings(mysql), settings(mariadb)]);

const port = { port: z.number().exactOptional() };
const count = { count: z.number().exactOptional() };

const servers = z.array(
  settings({
    name: text,
    address: text,
    sshUser: text.exactOptional(),
    sshPort: z.number().exactOptional(),
  }),
);

const environment = {
  network: text,
  release: release.exactOptional(),
  database: engine.exactOptional(),
};

/**
 * The shape of a topology, once more for values that no compiler saw. A test proves that it and
 * `Topology` have the same settings. What a value may say is not here but in `rules/`.
 */
export const schema = settings({
  name: text,
  release: release.exactOptional(),
  proxy: settings({ ...count, ...port }).exactOptional(),
  web: settings({ ...count, ...port }).exactOptional(),
  database: z
    .discriminatedUnion('engine', [
      settings({ ...mysql, ...port }),
      settings({ ...mariadb, ...port }),
    ])
    .exactOptional(),
  environments: z.record(
    text,
    z.discriminatedUnion('kind', [
      settings({ kind: z.literal('vagrant'), ...environment }),
      settings({
        kind: z.literal('servers'),
        ...environment,
        sshUser: text.exactOptional(),
        hosts: settings({ proxy: servers, web: servers, database: servers }),
      }),
    ]),
  ),
}) satisfies z.ZodType<Topology>;
