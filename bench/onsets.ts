import type { Sound } from '../echo/sound/sound';

/** Energy is taken over windows of this length, in ms, so a moment is found to the ms. */
const WINDOW_MS = 1;

/** What is 40 dB below the loudest window is silence, on any voice at any volume. */
const SILENCE = 0.01;

/** Longer than the silence inside any number ("thirty-two" holds its breath 50 ms), shorter than between two. */
const GAP_MS = 80;

/**
 * The moments at which sound begins after silence, in ms from the start: found by the energy of the
 * samples alone, knowing nothing of what was asked to be played.
 * @param gapMs how much silence makes what follows a new beginning
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
