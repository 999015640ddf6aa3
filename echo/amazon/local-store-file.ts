import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { jsonIn } from './call';
import type { Items, LocalStore } from './local-store';

/** What a memory file holds. The mark tells it from any other JSON. */
const Contents = z.strictObject({
  backSpasmCoachMemory: z.literal(1),
  listeners: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.record(z.string(), z.unknown())),
});

/**
 * A store in a file. The file is read each time, so that two pretend Echos can share it, and replaced as a
 * whole, so that it is never half written. The first write creates it.
 *
 * @throws Error, one line that names the file, when the file exists and is not a memory file. `load` and
 * `replace` throw the same. The file is not changed.
 */
export function localStoreFile(file: string): LocalStore {
  function load(): Items {
    if (!existsSync(file)) {
      return {};
    }
    const contents = Contents.safeParse(jsonIn(readFileSync(file, 'utf8')));
    if (!contents.success) {
      throw new Error(
        `"${file}" is not a memory file of Back Spasm Coach, or it is damaged. It was not changed. ` +
          'Name another file, or remove this one.',
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
