/**
 * Writes changesets.jsonl beside this file: random changesets and what Etherpad's own code makes of
 * them. Run it with an unpacked `ep_etherpad-lite` from npm:
 * `npx tsx test/unit/fleet/pad/record-changesets.ts /path/to/ep_etherpad-lite`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const source = process.argv[2] ?? '';
const require = createRequire(import.meta.url);
const { version } = require(join(source, 'package.json'));
const Changeset = require(join(source, 'static/js/Changeset.js'));
const AttributePool = require(join(source, 'static/js/AttributePool.js'));

/** Repeatable: a record made again shows only what Etherpad changed. */
let seed = 20;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >> 8) % below;
};
const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;

const words = ['a', '\n', 'xy', 'x\ny', '\n\n', 'b\n', '\nz', 'é𝄞', 'four'];
const looks: readonly (readonly [string, string])[][] = [
  [],
  [['author', 'a.one']],
  [['author', 'a.two']],
  [
    ['author', 'a.one'],
    ['bold', 'true'],
  ],
  [['insertorder', 'first']],
];
const phrase = (length: number): string => Array.from({ length }, () => pick(words)).join('');

function change(text: string, pool: unknown, restyle: boolean): string {
  const builder = Changeset.builder(text.length);
  let at = 0;
  while (at < text.length) {
    const part = text.slice(at, at + 1 + random(4));
    const action = random(4);
    if (action === 0) builder.insert(phrase(1 + random(2)), pick(looks), pool);
    if (action === 1 && at + part.length < text.length) {
      // As the format wants it: whole lines, then the rest of the last one.
      const lines = part.lastIndexOf('\n') + 1;
      builder.remove(lines, part.split('\n').length - 1);
      builder.remove(part.length - lines, 0);
    } else builder.keepText(part, restyle && random(3) === 0 ? [['bold', 'true']] : '', pool);
    at += part.length;
  }
  return Changeset.checkRep(builder.toString());
}

const cases = Array.from({ length: 150 }, () => {
  const pool = new AttributePool();
  const text = `${phrase(random(6))}\n`;
  const a = change(text, pool, true);
  const b = change(text, pool, true);
  const afterA = Changeset.applyToText(a, text);
  const c = change(afterA, pool, false);
  const wire = Changeset.prepareForWire(c, pool);
  return {
    pool: pool.toJsonable(),
    text,
    a,
    b,
    c,
    afterA,
    afterC: Changeset.applyToText(c, afterA),
    aThenC: Changeset.compose(a, c, pool),
    bAfterA: Changeset.follow(a, b, false, pool),
    aAfterB: Changeset.follow(b, a, true, pool),
    wire: { changeset: wire.translated, pool: wire.pool.toJsonable() },
  };
});

const lines = cases.map((recorded) => JSON.stringify(recorded));
writeFileSync(join(import.meta.dirname, 'changesets.jsonl'), `${lines.join('\n')}\n`);
console.log(`${cases.length} cases of Etherpad ${version}`);
