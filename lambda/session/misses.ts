import type { Tell } from './say';

/**
 * Counts an answer not understood where any number may follow: once, twice, once …, so that no
 * answer comes twice running.
 */
export const afterMiss = (misses: number): number => (misses === 1 ? 2 : 1);

/** A short sorry the first time; the second time the prompt itself says what can be said. */
export const sorryFor = (misses: number): Tell[] => (misses === 1 ? ['sorry'] : []);
