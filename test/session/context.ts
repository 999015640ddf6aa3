import { content } from '../../lambda/session/content';
import { NO_PREFERENCES } from '../../lambda/session/preferences/preferences';
import type { Context } from '../../lambda/session/turn';

/** The context of a listener of whom nothing is stored. `elapsedMs` is null when it is not known. */
export const contextAfter = (elapsedMs: number | null = null): Context => ({
  content,
  elapsedMs,
  preferences: NO_PREFERENCES,
  today: '2026-11-22',
  device: { hasServices: true },
});
