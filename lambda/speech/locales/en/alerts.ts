import type { Refusal } from '../../../session/say';
import type { Words } from '../../words';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "fifteen minutes". The usual lengths of a pack timer are said in words. */
function timeWords(minutes: number): string {
  if (minutes === 1) {
    return 'one minute';
  }
  return `${minuteWords(minutes)} minutes`;
}

const minuteWords = (minutes: number): string =>
  minutes === 15 ? 'fifteen' : minutes === 20 ? 'twenty' : String(minutes);

/** "9 in the morning", for a waking hour. */
function hourWords(hour: number): string {
  if (hour === 12) {
    return 'noon';
  }
  if (hour < 12) {
    return `${hour} in the morning`;
  }
  return `${hour - 12} in the ${hour < 18 ? 'afternoon' : 'evening'}`;
}

function refusalWords(refusal: Refusal, what: 'timers' | 'reminders'): string {
  switch (refusal) {
    case 'not-permitted':
      return `I may not set ${what}.`;
    case 'unsupported':
      return `I can't set ${what} on this device.`;
    case 'too-many':
      return `Alexa takes no more ${what} right now.`;
    case 'failed':
      return "That didn't work just now.";
  }
}

/** What a listener can say to Alexa herself. */
const TIMER_WAYS = {
  set: (minutes: number) => `set a ${minuteWords(minutes)} minute timer.`,
  pause: () => 'pause the timer.',
  resume: () => 'resume the timer.',
  cancel: () => 'cancel the timer.',
  left: () => 'how long is left on my timer?',
};

/** The English words about timers and reminders. */
export const englishAlerts: Pick<
  Words,
  'timer' | 'timerSet' | 'timerLeft' | 'timerRefused' | 'reminderSet' | 'reminderRefused' | 'alerts'
> = {
  timer: (minutes, other) => ({
    ask: `Shall I set a timer for ${timeWords(minutes)}?${other === null ? '' : ` Or say: ${timeWords(other)}.`}`,
    short: `Shall I set it for ${timeWords(minutes)}? Yes or no?`,
    reprompt: `Shall I set a timer for ${timeWords(minutes)}? Say yes or no.`,
  }),
  timerSet: (minutes) =>
    `I've set a timer for ${timeWords(minutes)}. Keep a towel around the pack.`,
  timerLeft: (minutes, isPaused) => {
    const left = timeWords(minutes);
    if (isPaused) {
      return `The timer is paused, with ${left} left.`;
    }
    return `${left.charAt(0).toUpperCase()}${left.slice(1)} ${minutes === 1 ? 'is' : 'are'} left on the timer.`;
  },
  timerRefused: (refusal, action, minutes) =>
    `${refusalWords(refusal, 'timers')} Say: Alexa, ${TIMER_WAYS[action](minutes)}`,
  reminderSet: ({ weekday, hour }) =>
    `I'll remind you on ${DAYS[weekday]} at ${hourWords(hour)}. To take it back, use the Alexa app.`,
  reminderRefused: (refusal) =>
    `${refusalWords(refusal, 'reminders')} Say: Alexa, remind me in two days.`,
  alerts: {
    timerLabel: 'Pack',
    timerDone: 'Take the pack off.',
    reminder: 'Two days have passed. It is time for the change you planned.',
  },
};
