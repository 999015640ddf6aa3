import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bundle } from './bundle';
import { median } from './figures';

const Run = z.object({
  /** From the start of the process to the answer to a launch, in ms. */
  firstAnswer: z.number(),
  /** Processor time for it, of all threads: on a busy machine it varies less than the clock. */
  processorTime: z.number(),
  secondTurn: z.number(),
  load: z.number(),
  peakMiB: z.number(),
});

/** Medians of fresh processes, in ms, and in MiB at the peak. */
export type Cold = z.infer<typeof Run>;

function runOnce({ file }: Bundle, node: string): Cold {
  const script = join(__dirname, 'cold-start.cjs');
  const { status, stdout, stderr } = spawnSync(node, [script, file], {
    encoding: 'utf8',
    env: {},
  });
  if (status !== 0) {
    throw new Error(`${file} did not answer: ${stderr}`);
  }
  return Run.parse(JSON.parse(stdout));
}

/**
 * Starts each bundle in a process of its own, in turn, so that other work of the machine affects all of them
 * alike.
 *
 * @param rounds how often. Another round before them fills the disk cache and is not counted.
 * @param node path of the Node.js that runs them
 */
export function coldStarts<Name extends string>(
  bundles: Readonly<Record<Name, Bundle>>,
  rounds: number,
  node: string,
): (name: Name) => Cold {
  const names = Object.entries<Bundle>(bundles);
  const runs = new Map<string, Cold[]>(names.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, bundle] of names) {
      const run = runOnce(bundle, node);
      if (round > 0) {
        runs.get(name)?.push(run);
      }
    }
  }
  return (name) => {
    const ofName = runs.get(name) ?? [];
    const middle = (figure: keyof Cold) => median(ofName.map((run) => run[figure]));
    return {
      firstAnswer: middle('firstAnswer'),
      processorTime: middle('processorTime'),
      secondTurn: middle('secondTurn'),
      load: middle('load'),
      peakMiB: middle('peakMiB'),
    };
  };
}
