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
