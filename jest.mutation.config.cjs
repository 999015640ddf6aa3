/** The tests that judge mutants: those of the mutated folders, without the random walks, which are slow. */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['screening', 'session', 'exercises', 'care', 'speech'].map(
    (folder) => `<rootDir>/test/${folder}/**/*.test.ts`,
  ),
  testPathIgnorePatterns: ['/node_modules/', '/walks\\.test\\.ts$'],
};
