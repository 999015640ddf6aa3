const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { bind } = require('jest-each');
const { expect } = require('expect');

process.env.LOG ??= 'off';

/**
 * The tests that judge mutants, run by mocha: it keeps them loaded from mutant to mutant, which jest does
 * not. The plays come last, since a mutant that a quick test has noticed needs none; PLAYS=no leaves them
 * out for a first look. Left out always are the random walks, which are slow.
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
