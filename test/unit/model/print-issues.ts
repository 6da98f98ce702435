import { loadTopology } from '../../../cli/load-topology.ts';
import { UserError } from '../../../generator/errors.ts';

// Loads the named topologies as the commands do, and prints what each is refused for, as JSON:
// [[file, issues], …]. Jest cannot import them in its own process: it would read them, not tsx.
const found = [];
for (const file of process.argv.slice(2)) {
  try {
    await loadTopology(file);
    found.push([file, []]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    found.push([file, error.issues]);
  }
}
console.log(JSON.stringify(found));
