/** Packages that ship only ES modules; jest runs CommonJS, so they are transformed, too. */
const esmOnly = ['flesch-kincaid', 'syllable'];

module.exports = {
  // Two cores are common; jest would leave one of them idle.
  maxWorkers: '100%',
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
