import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../lambda/content-check';

const LAMBDA = join(__dirname, '../lambda');

/** Data that is not content: a document for Alexa, and measured lengths. */
const NOT_CONTENT = ['speech/count.apla.json', 'speech/word-lengths.json'];

describe('The content', () => {
  it('has the right shape in every file', () => {
    expect(checkContent).not.toThrow();
  });

  it('is checked in every file', () => {
    const files = readdirSync(LAMBDA, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json') && !NOT_CONTENT.includes(file))
      .sort();
    const check = readFileSync(join(LAMBDA, 'content-check.ts'), 'utf8');
    const checked = [...check.matchAll(/contentFile\('(.+?)'/g)].map(([, file]) => file);
    expect(checked.sort()).toEqual(files);
  });

  it('stops what would use it when a file is broken, naming file, place and what was expected', () => {
    jest.isolateModules(() => {
      jest.doMock('../lambda/speech/locales/regions.json', () => ({ 'en-GB': { doctor: '' } }));
      const { checkContent: check } = require('../lambda/content-check');
      expect(check).toThrow(/speech\/locales\/regions\.json is broken[\s\S]*en-GB.*seenToday/);
    });
    jest.dontMock('../lambda/speech/locales/regions.json');
  });
});
