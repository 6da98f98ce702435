/**
 * Runs one step of a longer command under a heading, and says how long it took.
 * What the step reports as it goes stands indented below.
 */
export async function step<T>(
  heading: string,
  work: (say: (line: string) => void) => Promise<T>,
): Promise<T> {
  process.stdout.write(`▸ ${heading}\n`);
  const start = performance.now();
  const result = await work((line) => process.stdout.write(`    ${line}\n`));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`  done in ${seconds} s\n`);
  return result;
}
