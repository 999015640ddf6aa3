import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import type { SkillHandler } from '../echo/device/echo';
import { BUNDLING, handlerBuilds, STORAGE_FILE } from '../infra/handler-bundle';

/** A bundled handler. */
export interface Bundle {
  /** The file that exports the handler. */
  readonly file: string;
  /** Of all files that every start reads. */
  readonly bytes: number;
  /** esbuild's account of these files. */
  readonly metafile: Metafile;
}

/** The skill's bundle. */
export interface SkillBundle extends Bundle {
  /** esbuild's account of the files that are loaded late. */
  readonly late: Metafile;
  /** Of the storage client, which is loaded when it is first needed. */
  readonly storageBytes: number;
}

/**
 * Bundles the skill exactly as the stack does.
 *
 * @param folder where the files go
 * @param plugins change the sources for an experiment
 */
export async function bundleSkill(folder: string, plugins: Plugin[] = []): Promise<SkillBundle> {
  const [atStart, late] = handlerBuilds(folder);
  const { metafile } = await build({ ...atStart, metafile: true, plugins });
  const { metafile: lateMetafile } = await build({ ...late, metafile: true, plugins });
  return {
    file: join(folder, 'index.js'),
    bytes: scriptBytes(metafile),
    metafile,
    late: lateMetafile,
    storageBytes: statSync(join(folder, STORAGE_FILE)).size,
  };
}

/**
 * Bundles another handler into one file, by the same rules.
 *
 * @param entry below the project's root, such as "bench/hello-skill.ts"
 * @param folder where the bundle and its source map go
 */
export async function bundleOther(entry: string, folder: string): Promise<Bundle> {
  const { metafile } = await build({
    ...BUNDLING,
    entryPoints: { index: entry },
    outdir: folder,
    metafile: true,
  });
  return { file: join(folder, 'index.js'), bytes: scriptBytes(metafile), metafile };
}

const scriptBytes = ({ outputs }: Metafile): number =>
  Object.entries(outputs)
    .filter(([file]) => file.endsWith('.js'))
    .reduce((sum, [, { bytes }]) => sum + bytes, 0);

const load = createRequire(__filename);

/** The handler of a bundle, loaded into this process. */
export const handlerOf = ({ file }: Bundle): SkillHandler => load(file).handler;
