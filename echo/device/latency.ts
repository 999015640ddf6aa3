import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const figures = z.object({ latencyMs: z.object({ value: z.number().nonnegative() }) });

/**
 * The latency that the skill assumes of a device, in ms: from a request to the first sound, plus from the wake
 * word to the next request. It is read from the skill's data.
 * @throws Error when the skill's file is not there, ZodError when it does not have the figure
 */
export function readLatencyMs(): number {
  const file = join(__dirname, '..', '..', 'lambda', 'exercises', 'hold.json');
  return figures.parse(JSON.parse(readFileSync(file, 'utf8'))).latencyMs.value;
}
