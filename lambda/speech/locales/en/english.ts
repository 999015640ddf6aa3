import type { Words } from '../../words';
import { englishAlerts } from './alerts';
import { choices } from './choices';
import { lines } from './lines';

/** "a", "a and b", "a, b, and c". Creating an Intl.ListFormat for this takes 11 ms. */
function andList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const before = names.slice(0, -1);
  if (before.length === 0) {
    return last;
  }
  return before.length === 1 ? `${before[0]} and ${last}` : `${before.join(', ')}, and ${last}`;
}

/** The English words that belong to no single question, step or exercise. */
export const english: Omit<Words, 'items' | 'steps' | 'gate' | 'medicines' | 'exercises'> = {
  lines,
  choices,
  step: {
    next: {
      ask: 'Ready for the next step?',
      short: 'Go on, or wait?',
      options: 'Here you can say next, wait, or stop. Which one?',
      reprompt:
        'Say next, or wait. To come back later, say: Alexa, ask back spasm coach to carry on.',
    },
    last: {
      ask: 'That was the last step. Shall I read it again?',
      short: 'Shall I read the last step again?',
      options: 'Here you can say previous, start over, or stop. Which one?',
      reprompt:
        'Say repeat, start over, or stop. To come back later, say: Alexa, ask back spasm coach to carry on.',
    },
  },
  cues: {
    ready: 'Get ready.',
    left: 'Left side.',
    right: 'Right side.',
    hold: 'Hold.',
    rest: 'Rest.',
    'change-sides': 'Switch sides.',
  },
  ...englishAlerts,
  secondsLeft: (seconds) =>
    seconds === 0
      ? 'That one is done.'
      : seconds === 1
        ? 'One second of holding is left.'
        : `${seconds} seconds of holding are left.`,
  holdSeconds: (seconds) => `All right, ${seconds} seconds.`,
  listing: (names) => `I can lead the ${andList(names)}.`,
  carryOn: (name, side) => {
    const where = side === null ? name : `${name}, ${side} side`;
    return {
      ask: `Last time, someone stopped at the ${where}. If that was you, shall we carry on there?`,
      short: `If you stopped at the ${where}, shall we carry on there?`,
      options: 'If that was you, say yes to carry on. If not, say no.',
      reprompt: 'If it was you who stopped there, say yes to carry on. If not, say no.',
    };
  },
  progress: ({ days, streak }) => {
    if (days === 0) {
      return 'No exercise in the last seven days yet. Any day is a good day to start.';
    }
    const often = days === 1 ? 'one day' : `${days} days`;
    const row = streak > 1 ? ` That makes ${streak} days in a row.` : '';
    return `You exercised on ${often} of the last seven.${row} Good going.`;
  },
  nextExercise: (name) => ({
    ask: `Ready for the next one, the ${name}?`,
    short: `Shall we do the ${name}?`,
    options: 'Here you can say ready, again, or stop. Which one?',
    reprompt: `Say ready for the ${name}, or stop.`,
  }),
  worse: {
    ask: 'Is it worse since this pain began?',
    short: 'Is it worse now?',
  },
  apology:
    'Sorry, something went wrong here. Please try again. If you need help now, call {emergency}.',
  refusal: 'Sorry, I can only answer for Back Spasm Coach.',
  yesOrNo: 'Is that a yes, or a no?',
  ifUrgent: 'If you need help now, call {emergency}.',
  cardTitle: 'First steps for a back spasm',
  cardFooter:
    'General information, not medical advice. If you get worse, call your doctor. In an emergency, call {emergency}.',
};
