import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const figures = z.object({ latencyMs: z.object({ value: z.number().nonnegative() }) });

/**
 * How long a device takes that is like the one the skill reckons with: from a request to the first
 * sound, and from the wake word to the next request, together, in ms. Read as data, not from code.
 * @throws Error when the skill's file is not there, ZodError when it does not have the figure
 */
export function readLatencyMs(): number {
  const file = join(__dirname, '..', '..', 'lambda', 'exercises', 'hold.json');
  return figures.parse(JSON.parse(readFileSync(file, 'utf8'))).latencyMs.value;
}
