import type { Content } from '../lambda/session/content';
import type { Context } from '../lambda/session/turn';

/**
 * What the dialog knows in the proof: of a listener who left a routine yesterday, in the middle of an
 * exercise that was explained, so that every offer comes up.
 *
 * @param elapsedMs since the request before, or null where no clock matters
 */
export const contextOf = (content: Content, elapsedMs: number | null = null): Context => ({
  content,
  elapsedMs,
  preferences: {
    extraSeconds: {},
    coached: ['knee-to-chest'],
    left: { exercise: 'bird-dog', routine: 'starter', round: 1, on: '2026-11-21' },
    finished: ['2026-11-20', '2026-11-21'],
  },
  today: '2026-11-22',
  device: { hasServices: true },
});
