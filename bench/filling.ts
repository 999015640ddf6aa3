import type { Metafile } from 'esbuild';
import { left, markdownTable, right } from './markdown-table';

/** Bytes of a bundle by origin, the largest first. */
export type Filling = readonly { readonly from: string; readonly bytes: number }[];

const PACKAGE = /^node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** A package by its name, our data as one, our code by its folder. */
function originOf(file: string): string {
  const [, name] = PACKAGE.exec(file) ?? [];
  if (name !== undefined) {
    return name;
  }
  if (file.endsWith('.json')) {
    return 'content and other data';
  }
  return file.split('/').slice(0, -1).join('/') || file;
}

/** The content of a bundle by origin, from esbuild's metafile. */
export function fillingOf({ outputs }: Metafile): Filling {
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const from = originOf(file);
      bytes.set(from, (bytes.get(from) ?? 0) + bytesInOutput);
    }
  }
  return [...bytes]
    .map(([from, size]) => ({ from, bytes: size }))
    .sort((one, other) => other.bytes - one.bytes);
}

/** Origins of at least one kilobyte, as a Markdown table. */
export function fillingTable(filling: Filling): string {
  const rows = filling
    .filter(({ bytes }) => bytes >= 1000)
    .map(({ from, bytes }) => [from, (bytes / 1000).toFixed(1)]);
  return markdownTable([left('what fills the bundle'), right('kB')], rows);
}
