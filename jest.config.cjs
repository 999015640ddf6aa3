const { availableParallelism } = require('node:os');

/** Packages that ship only ES modules; jest runs CommonJS, so they are transformed, too. */
const esmOnly = ['flesch-kincaid', 'syllable'];

module.exports = {
  // On two cores jest would use one worker. For part of their time the tests wait: for timeouts that they
  // provoke, and for processes that they start. So there is one worker more than there are cores.
  maxWorkers: availableParallelism() + 1,
  // Far more than any test takes: only a test that hangs may fail by time, on a busy machine, too.
  testTimeout: 60_000,
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } }],
    '^.+\\.js$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    // ask-sdk-test declares its tests through mocha; jest runs them.
    '^mocha$': '<rootDir>/test/mocha-on-jest.cjs',
  },
  // Lambda's log lines belong to no test's output.
  setupFiles: ['<rootDir>/test/quiet-log.cjs'],
};
