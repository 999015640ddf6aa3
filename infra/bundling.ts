/**
 * How the handler is bundled, in options that esbuild and CDK share. The stack and the bench use it, so
 * that the bench measures what is deployed.
 */
export const BUNDLING = {
  target: 'node24',
  minify: true,
  sourcesContent: false,
} as const;

/**
 * Arrow functions become plain functions. V8 parses the body of a plain function when it is called, but
 * parses `(a) => b` and everything around it each time the file is loaded.
 */
export const LOWERED = { arrow: false } as const;

/**
 * The storage client is bundled into its own file, which the handler imports when it is first needed.
 * It is larger than the rest, and V8 reads a whole file before it runs any of it.
 */
export const STORAGE = {
  entry: 'lambda/alexa/preferences/dynamodb.ts',
  file: 'dynamodb.js',
  /** The import that the handler's bundle leaves out, as lambda/alexa/preferences/store.ts writes it. */
  external: './dynamodb*',
  /** ES modules come first, because esbuild then leaves out the unused third of the client. */
  mainFields: ['module', 'main'],
} as const;

/** The command that bundles the storage client into a folder, with the options of the handler. */
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
