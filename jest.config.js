// JavaScript, because Jest on Node 20 reads a TypeScript configuration only through ts-node, which
// does not know TypeScript 7.

/** What every project shares: erasable TypeScript, stripped by swc, run as ES modules. */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};

/** @type {import('jest').Config} */
export default {
  projects: ['unit', 'golden', 'lab', 'chaos'].map((name) => ({
    ...shared,
    displayName: name,
    testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
    // Golden trees are data, and so is what runs leave behind.
    modulePathIgnorePatterns: [
      '<rootDir>/test/golden/.*/tree/',
      '<rootDir>/test/output/',
      '<rootDir>/roles/',
    ],
  })),
  // A test of this project starts real processes: Jest's 5 seconds are for functions.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/closing-line.js'],
};
