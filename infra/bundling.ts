import { join } from 'node:path';

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
 * What esbuild writes without. Arrow functions become plain ones: V8 puts off reading the body of a
 * plain function until it is called, but reads `(a) => b` to its end, and what it stands in, each time
 * the file is loaded. `import()` becomes `require()`, which finds a file of the bundle by its name.
 */
export const LOWERED = { arrow: false, 'dynamic-import': false } as const;

/** The same as options of esbuild's command line. */
export const LOWERED_ARGUMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LOWERED).map(([feature, kept]) => [`--supported:${feature}`, String(kept)]),
);

/**
 * What is loaded late has a file of its own, beside the handler's: V8 skims a whole file when it loads
 * it, and the client of the table is larger than the rest of the skill.
 */
export const LATE = {
  /** As the handler imports it. */
  imported: './table',
  entry: 'lambda/alexa/table.ts',
  file: 'table.js',
} as const;

/**
 * The command that bundles what is loaded late.
 *
 * @param root the project's root
 * @param folder where the handler's bundle is
 */
export function lateCommand(root: string, folder: string): string {
  const { target, minify, sourcesContent } = BUNDLING;
  const options = [
    '--bundle',
    '--platform=node',
    '--format=cjs',
    '--sourcemap',
    '--log-level=warning',
    `--target=${target}`,
    `--minify=${minify}`,
    `--sources-content=${sourcesContent}`,
    ...Object.entries(LOWERED_ARGUMENTS).map((each) => each.join('=')),
    `--outfile="${join(folder, LATE.file)}"`,
  ];
  const esbuild = join(root, 'node_modules/esbuild/bin/esbuild');
  return [`"${esbuild}"`, `"${join(root, LATE.entry)}"`, ...options].join(' ');
}
