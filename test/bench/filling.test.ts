import type { Metafile } from 'esbuild';
import { fillingOf } from '../../bench/filling';

const input = (bytesInOutput: number) => ({ bytesInOutput });

const metafile: Metafile = {
  inputs: {},
  outputs: {
    'index.js.map': { bytes: 900, inputs: {}, imports: [], exports: [] },
    'index.js': {
      bytes: 100,
      imports: [],
      exports: [],
      inputs: {
        'node_modules/zod/v4/mini/index.js': input(10),
        'node_modules/zod/v4/core/index.js': input(20),
        'node_modules/@scope/name/a.js': input(5),
        'lambda/care/steps.json': input(7),
        'lambda/care/pathway.ts': input(3),
        'lambda/index.ts': input(1),
      },
    },
  },
};

describe('What fills a bundle', () => {
  it('is told by package, by folder of our own code, and as data', () => {
    expect(fillingOf(metafile)).toEqual([
      { from: 'zod', bytes: 30 },
      { from: 'content and other data', bytes: 7 },
      { from: '@scope/name', bytes: 5 },
      { from: 'lambda/care', bytes: 3 },
      { from: 'lambda', bytes: 1 },
    ]);
  });
});
