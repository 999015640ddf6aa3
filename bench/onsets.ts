import type { Sound } from '../echo/sound/sound';

/** The length of a window in ms. Onsets are found with this precision. */
const WINDOW_MS = 1;

/** A window below this share of the loudest one (40 dB below) is silent, on any voice at any volume. */
const SILENCE = 0.01;

/** Longer than any silence inside a number ("thirty-two" has one of 50 ms), shorter than between two numbers. */
const GAP_MS = 80;

/**
 * The times at which sound begins after silence, in ms from the start. They are found by the energy of
 * the samples alone.
 * @param gapMs the shortest silence before a new onset
 */
export function onsetsOf({ sampleRate, samples }: Sound, gapMs = GAP_MS): number[] {
  const size = Math.round((sampleRate * WINDOW_MS) / 1000);
  const energies = Array.from({ length: Math.ceil(samples.length / size) }, (_, index) =>
    energyOf(samples.subarray(index * size, (index + 1) * size)),
  );
  const threshold = SILENCE * energies.reduce((most, energy) => Math.max(most, energy), 0);
  const onsets: number[] = [];
  let silentSince = Number.NEGATIVE_INFINITY;
  for (const [index, energy] of energies.entries()) {
    const ms = (index * size * 1000) / sampleRate;
    if (energy <= threshold) {
      continue;
    }
    if (ms - silentSince >= gapMs) {
      onsets.push(ms);
    }
    silentSince = ms + WINDOW_MS;
  }
  return onsets;
}

/** Root mean square. */
function energyOf(samples: Int16Array): number {
  const squares = samples.reduce((sum, sample) => sum + sample * sample, 0);
  return Math.sqrt(squares / samples.length);
}
