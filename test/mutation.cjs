const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { bind } = require('jest-each');
const { expect } = require('expect');

process.env.LOG ??= 'off';

/**
 * The tests that StrykerJS runs for each mutant, by mocha: mocha keeps them loaded between mutants, and jest
 * does not. The plays come last, since they are slow and a quick test may notice the mutant first. PLAYS=no
 * leaves them out. The random walks are always left out, because they are slow.
 */
const FOLDERS = ['screening', 'exercises', 'care', 'speech', 'session'];

Object.assign(globalThis, { expect, beforeAll: globalThis.before, afterAll: globalThis.after });
globalThis.it.each = bind(globalThis.it);
globalThis.describe.each = bind(globalThis.describe);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith('.test.ts') && file !== 'walks.test.ts')
    .map((file) => join(folder, file)),
);

const plays = process.env.PLAYS === 'no' ? [] : ['conversations.test.ts'];

for (const file of [...files, ...plays]) {
  globalThis.describe(file, () => {
    require(join(__dirname, file));
  });
}
