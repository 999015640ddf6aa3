import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import type { SkillHandler } from '../echo/device';
import { BUNDLING, LATE, LOWERED } from '../infra/bundling';

const ROOT = join(__dirname, '..');

/** A handler in one file, as the stack would deploy it, without what it loads late. */
export interface Bundle {
  readonly file: string;
  readonly bytes: number;
  readonly metafile: Metafile;
}

/** How the stack has esbuild bundle a file. */
const AS_DEPLOYED = {
  ...BUNDLING,
  supported: LOWERED,
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  sourcemap: true,
  logLevel: 'warning',
  metafile: true,
} as const;

/**
 * Bundles what the handler loads late, beside the handler's bundle.
 *
 * @param folder where it goes
 */
export async function bundleLate(folder: string): Promise<Bundle> {
  const file = join(folder, LATE.file);
  const { metafile } = await build({ ...AS_DEPLOYED, entryPoints: [LATE.entry], outfile: file });
  return { file, bytes: statSync(file).size, metafile };
}

/**
 * Bundles a handler exactly as the stack does.
 *
 * @param entry below the project's root, such as "lambda/index.ts"
 * @param folder where the bundle and its source map go
 * @param plugins what changes the sources on their way, for an experiment
 */
export async function bundle(
  entry: string,
  folder: string,
  plugins: Plugin[] = [],
): Promise<Bundle> {
  const file = join(folder, 'index.js');
  const { metafile } = await build({
    ...AS_DEPLOYED,
    entryPoints: [entry],
    outfile: file,
    external: [LATE.imported],
    plugins,
  });
  return { file, bytes: statSync(file).size, metafile };
}

const load = createRequire(__filename);

/** The handler of a bundle, loaded into this process. */
export const handlerOf = ({ file }: Bundle): SkillHandler => load(file).handler;
