/**
 * How the handler is bundled, in esbuild's words that CDK shares: for the stack, and for the bench,
 * which must measure what is deployed.
 */
export const BUNDLING = {
  target: 'node24',
  minify: true,
  sourcesContent: false,
} as const;
