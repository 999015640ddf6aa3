import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Items, LocalStore } from './local-store';

/** What a memory file holds. The mark tells it from any other JSON. */
const Contents = z.strictObject({
  backSpasmCoachMemory: z.literal(1),
  listeners: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.record(z.string(), z.unknown())),
});

/**
 * A store in a file. It is read each time, so that two pretend Echos can share it, and replaced as a whole, so
 * that it is never half written. The first write creates it.
 *
 * @throws Error, one line that names the file, when the file there is no memory of the coach; so do `load`
 * and `replace`. The file is left as it is.
 */
export function localStoreFile(file: string): LocalStore {
  function load(): Items {
    if (!existsSync(file)) {
      return {};
    }
    const contents = Contents.safeParse(parsed(readFileSync(file, 'utf8')));
    if (!contents.success) {
      throw new Error(
        `"${file}" is no memory of Back Spasm Coach, or it is damaged. It was left as it is: ` +
          'name another file, or remove this one.',
      );
    }
    return contents.data.listeners;
  }
  load();
  return {
    load,
    replace(items) {
      const written = `${file}.${process.pid}.new`;
      const contents: z.infer<typeof Contents> = { backSpasmCoachMemory: 1, listeners: items };
      try {
        writeFileSync(written, `${JSON.stringify(contents, null, 2)}\n`, { mode: 0o600 });
        renameSync(written, file);
      } finally {
        rmSync(written, { force: true });
      }
    },
  };
}

/** The JSON value of a text; undefined when it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
