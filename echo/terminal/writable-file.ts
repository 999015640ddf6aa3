import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Why a file cannot be written, in a few words; undefined when it can. Checked before the conversation, so that
 * no recording is lost after it.
 */
export function whyNotWritable(file: string): string | undefined {
  const folder = dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return `there is no folder "${folder}"`;
  }
  const present = statSync(file, { throwIfNoEntry: false });
  if (present?.isDirectory()) {
    return 'that is a folder';
  }
  try {
    accessSync(present ? file : folder, constants.W_OK);
    return undefined;
  } catch {
    return 'you may not write there';
  }
}
