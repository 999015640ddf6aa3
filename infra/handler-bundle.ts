import { basename, join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

const ROOT = join(__dirname, '..');

/** How esbuild bundles: for the stack, and for the bench, which must measure what is deployed. */
export const BUNDLING = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  // What is not used of an ES module is left out: a third of the storage client.
  mainFields: ['module', 'main'],
  supported: {
    // V8 reads the body of a plain function when it is first called, but that of an arrow function each time
    // the file is loaded.
    arrow: false,
    // import() of a CommonJS file makes Node read the file twice, and costs 1 ms more at a start.
    'dynamic-import': false,
  },
} as const satisfies BuildOptions;

/** The handler's own code, as `lambda/index.ts` imports it. */
const ENTRY = 'alexa/entry';

/**
 * The modules below `lambda/alexa/` that are imported with import(). Each becomes a file of its own beside the
 * handler's, loaded when it is first needed: V8 reads all of a file before it runs any of it. Each holds all it
 * needs, so none may keep state that another one relies on. Their names differ, since all lie in one folder.
 */
const LATE = [
  'preferences/dynamodb',
  'preferences/preference-record',
  'request/time-zone',
  'services/reminders',
  'services/timers',
  'session-attributes-shape',
];

/** The storage client in the bundle's folder. */
export const STORAGE_FILE = 'alexa/dynamodb.js';

/**
 * What esbuild is to make of the handler: first the files that every start reads, `index.js` and
 * `alexa/entry.js`, then those that are loaded late.
 *
 * @param folder where the files go
 */
export const handlerBuilds = (folder: string) =>
  [
    {
      ...BUNDLING,
      outdir: folder,
      entryPoints: { index: 'lambda/index.ts', [ENTRY]: `lambda/${ENTRY}.ts` },
      external: [ENTRY, ...LATE.map((module) => basename(module))].map((name) => `./${name}`),
      alias: { 'ask-sdk-model': './infra/no-service-clients.ts' },
    },
    {
      ...BUNDLING,
      outdir: join(folder, 'alexa'),
      entryPoints: Object.fromEntries(
        LATE.map((module) => [basename(module), `lambda/alexa/${module}.ts`]),
      ),
    },
  ] as const satisfies readonly BuildOptions[];

/** Bundles the handler into a folder. */
export function bundleHandler(folder: string): void {
  for (const options of handlerBuilds(folder)) {
    buildSync(options);
  }
}
