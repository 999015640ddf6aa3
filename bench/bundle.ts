import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import type { SkillHandler } from '../echo/device/echo';
import { BUNDLING, LOWERED, STORAGE } from '../infra/bundling';

const ROOT = join(__dirname, '..');

/** A handler in one file, as the stack deploys it. */
export interface Bundle {
  readonly file: string;
  readonly bytes: number;
  readonly metafile: Metafile;
}

/**
 * Bundles a handler exactly as the stack does.
 *
 * @param entry below the project's root, such as "lambda/index.ts"
 * @param folder where the bundle and its source map go
 * @param plugins esbuild plugins that change the sources, for an experiment
 */
export async function bundle(
  entry: string,
  folder: string,
  plugins: Plugin[] = [],
): Promise<Bundle> {
  const isStorage = entry === STORAGE.entry;
  const file = join(folder, isStorage ? STORAGE.file : 'index.js');
  const { metafile } = await build({
    ...BUNDLING,
    supported: LOWERED,
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    sourcemap: true,
    external: [STORAGE.external],
    ...(isStorage ? { mainFields: [...STORAGE.mainFields] } : {}),
    logLevel: 'warning',
    metafile: true,
    plugins,
  });
  return { file, bytes: statSync(file).size, metafile };
}

const load = createRequire(__filename);

/** The handler of a bundle, loaded into this process. */
export const handlerOf = ({ file }: Bundle): SkillHandler => load(file).handler;
