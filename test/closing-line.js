/** Jest reporter: the last line of a run is `N passed, N failed`, for people and for CI. */
export default class ClosingLine {
  /** A file that could not be loaded at all counts as one failure. */
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest puts its own summary behind all other reporters: only the process's end is later.
    process.once('exit', () => {
      console.log(`${results.numPassedTests} passed, ${failed} failed`);
    });
  }
}
