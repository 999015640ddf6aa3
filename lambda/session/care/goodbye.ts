import { tierOf } from '../../screening/triage';
import type { Content } from '../content';
import type { Line } from '../say';
import type { Memory } from '../state';

/** The last words to a listener whose screen is finished. */
export function goodbyeAfterCare({ answers }: Memory, { screening }: Content): Line {
  switch (tierOf(answers, screening)) {
    case 'emergency':
      return 'goodbye-emergency';
    case 'today':
      return 'goodbye-today';
    case 'provider':
      return 'goodbye-provider';
    case 'clear':
      return 'goodbye-care';
  }
}
