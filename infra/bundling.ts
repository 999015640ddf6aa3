/**
 * How the handler is bundled, in esbuild's words that CDK shares: for the stack, and for the bench,
 * which must measure what is deployed.
 */
export const BUNDLING = {
  target: 'node24',
  minify: true,
  sourcesContent: false,
} as const;

/**
 * Arrow functions become plain ones: V8 puts off reading the body of a plain function until it is
 * called, but reads `(a) => b` to its end, and what it stands in, each time the file is loaded.
 */
export const LOWERED = { arrow: false } as const;

/**
 * The storage client lies in a file of its own beside the handler's, which imports it when it is first
 * needed. It is larger than the rest, and V8 reads all of a file before it runs any of it.
 */
export const STORAGE = {
  entry: 'lambda/alexa/preferences/dynamodb.ts',
  file: 'dynamodb.js',
  /** What the handler's bundle leaves out: the import as lambda/alexa/preferences/store.ts writes it. */
  external: './dynamodb*',
  /** The client's ES modules come first: what is not used of them is left out, a third of it. */
  mainFields: ['module', 'main'],
} as const;

/** The command line that bundles the storage client into a folder as the handler is bundled. */
export const bundleStorage = (folder: string): string =>
  [
    'npx esbuild',
    STORAGE.entry,
    '--bundle --platform=node --format=cjs --sourcemap --log-level=warning',
    `--main-fields=${STORAGE.mainFields.join(',')}`,
    `--target=${BUNDLING.target}`,
    `--minify=${BUNDLING.minify}`,
    `--sources-content=${BUNDLING.sourcesContent}`,
    `--supported:arrow=${LOWERED.arrow}`,
    `"--outfile=${folder}/${STORAGE.file}"`,
  ].join(' ');
