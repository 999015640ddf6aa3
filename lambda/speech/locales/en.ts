import type { Words } from '../phrases';
import { englishAlerts } from './en-alerts';

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
  lines: {
    disclaimer: 'This is general information, not medical advice.',
    'no-substitute': 'I can only inform. I am no substitute for medical care.',
    'fresh-start': 'Sorry, I lost my place, so we start again.',
    welcome:
      'Back Spasm Coach checks for warning signs, then reads you first steps for a back spasm. I am not a doctor.',
    'screen-intro': 'First, a few safety questions. Say yes, no, or not sure.',
    'quick-intro': 'First, five quick safety checks. Say yes if any part is true.',
    'back-to-start': "All right, let's start again.",
    noted: 'Thank you for telling me.',
    'be-sure': 'I want to be sure.',
    'going-back': "All right, let's check the last one again.",
    'nothing-earlier': 'There is nothing before this.',
    sorry: "Sorry, I didn't get that.",
    'sorry-again': 'Sorry, I missed that again.',
    'start-anyway': "Sorry, I missed that again. Let's be safe.",
    'questions-first': "I'll come to that after these questions.",
    'why-in-general': 'I ask so that what I tell you is safe for you.',
    'stay-as-you-are': 'Stay as you are while I ask. You need not get up.',
    alone:
      'If you need someone, call a friend or neighbour, shout, or say: Alexa, call, and a name. For an emergency, call {emergency}.',
    'stop-moving': 'Stop the move that hurts, and rest.',
    quiet: "Take your time. I'll wait.",
    'help-welcome':
      'If you need help now, call {emergency}. Say: my back hurts. Or ask about causes, or warning signs.',
    'help-screening':
      "If you need help now, call {emergency}. I'm asking safety questions first. Say yes, no, not sure, repeat, or go back.",
    'help-care':
      'If you need help now, call {emergency}. Here you can say next, previous, repeat, wait, or stop.',
    'help-choice': 'If you need help now, call {emergency}. Here you can say yes, no, or stop.',
    emergency:
      "Call {emergencyNow}. This could be serious. Don't drive yourself. I can't make the call for you. If you have no phone, shout for help, or say: Alexa, call, and a name.",
    'emergency-short':
      "Call {emergencyNow}. I didn't get what you said, but don't wait. If you have no phone, shout, or say: Alexa, call, and a name. Don't drive yourself.",
    'emergency-alone':
      'Call {emergencyNow}, even if you are alone. If you have no phone, say: Alexa, call, and a name. Shout, or bang on the floor. Unlock the door if you can reach it. Stay on the line.',
    today:
      'From what you said, a doctor should see you today. {seenToday} If you lose control of your bladder or bowels, go numb between your legs, or both legs get weak, call {emergencyNow}.',
    'not-checked': "I couldn't check that.",
    'today-still': 'Either way, see a doctor today.',
    'otherwise-doctor': 'Otherwise, call your doctor about your back.',
    'must-wait': 'What you asked for has to wait until you have been seen.',
    provider:
      'From what you said, call {doctorsOffice} about your back soon. If you are pregnant, call your doctor or midwife before you try any of this. If anything changes, say: warning signs.',
    clear:
      'I heard no warning sign. That does not rule out a problem. If anything changes, say: warning signs.',
    'if-pregnant': 'If you are pregnant, call your doctor or midwife first.',
    'phase-assumed': "I'll go by the first two days.",
    'first-step': 'This is the first step.',
    'care-start':
      "The steps come one at a time. They're in your Alexa app, too. Say next, repeat, or wait.",
    causes:
      'A spasm is a muscle guarding itself. Three things may set it off. One: tired or overworked muscles, as after heavy lifting. Two: long sitting or slouching may add to it, but doctors disagree. Three: too little water or minerals may play a part in cramps. Drink as usual, and take no supplements for it unless a doctor says so.',
    'warning-signs':
      "For chest or bad belly pain, or if you are faint or short of breath, call {emergencyNow}. Do the same for any change in how your bladder or bowels work, numbness between your legs, or new trouble with sex. Do the same if both legs are numb, weak, or in pain, or if you can't stand after a fall. See a doctor today for pain down a leg, a numb or weak leg, a fever, or a crash or bad fall. See a doctor soon if it lasts over one week, or if you have had cancer, take steroid pills, or are 65 or older.",
    'heat-or-cold':
      'In the first 48 hours, try cold: an ice pack in a thin towel, 15 to 20 minutes at a time. After that, once the sharp pain has eased, try heat: a warm bath, or a heating pad on low for 15 to 20 minutes. Use the one that feels better. Keep both off numb skin, and never fall asleep on them.',
    'ask-pharmacist':
      'Please ask a doctor or pharmacist before you take anything for pain. They can find what is safe for you.',
    'which-exercise-unknown': "I don't know that one.",
    'exercise-barred': "After what you told me, I'd leave that one out.",
    'how-to-stop': 'To stop, say: Alexa, that hurts.',
    'well-done': 'Well done.',
    'count-range': 'I can count from 1 to 60 seconds. Say, for example: count thirty seconds.',
    'style-set': "All right, I'll count that way.",
    'length-limit': 'That is as far as this one should go.',
    paused: 'Paused.',
    'help-exercise':
      'If you need help now, call {emergency}. Here you can say ready, resume, again, skip, or stop. While I count, say: Alexa, pause, or: Alexa, that hurts.',
    'progress-unknown': "I can't look that up just now.",
    'not-erased': 'All right. I keep it.',
    erased: 'Done. I have erased what I kept, and for the next day I keep nothing more.',
    'erase-failed':
      "Sorry, I couldn't erase it just now. Please try again later. Turning the skill off in your Alexa app erases it, too.",
    'goodbye-exercise': 'Take care.',
    'timer-offer': 'To set a timer, say: set a timer.',
    'reminder-offer': 'To be reminded, say: remind me.',
    'pack-time': 'A pack stays on for 15 to 20 minutes, and no longer.',
    'needs-permission': 'For that, Alexa needs your OK.',
    'timer-declined': 'All right, no timer.',
    'timer-paused': 'The timer is paused.',
    'timer-resumed': 'The timer is running again.',
    'timer-off': 'The timer is off.',
    'no-timer': 'There is no timer running.',
    'reminder-declined': 'All right, no reminder.',
    'count-from-now': "Then I'll count from now.",
    'two-days-passed':
      'Two days have passed. Once the sharp pain has eased, you can change to heat now.',
    goodbye: 'Take care.',
    'goodbye-screening':
      "I'm stopping. The safety check isn't finished. If you need help now, call {emergency}.",
    'goodbye-emergency': "Please call {emergencyNow}. Don't drive yourself.",
    'goodbye-today': 'Please be seen by a doctor today. Take care.',
    'goodbye-incomplete':
      "The safety check isn't finished, so please call your doctor. If you need help now, call {emergency}.",
    'goodbye-provider':
      'Please call {doctorsOffice} about your back. To come back, say: Alexa, ask back spasm coach to carry on.',
    'goodbye-care':
      'Take care. To come back, say: Alexa, ask back spasm coach to carry on. If it lasts over one week, see {doctor}.',
  },
  choices: {
    hurting: {
      ask: 'Is your back hurting right now?',
      short: 'Does your back hurt now?',
      reprompt: 'Does your back hurt now? If you need help now, call {emergency}.',
    },
    'say-again': {
      ask: 'Shall I say that again?',
      short: 'Say it again?',
      reprompt:
        "Call {emergencyNow}. Don't drive yourself. Say go back if I misheard you. Shall I say it all again?",
    },
    'try-again': {
      ask: 'Shall I start the questions again?',
      short: 'Start the questions again?',
      reprompt: 'Shall I start the questions again? If you need help now, call {emergency}.',
    },
    'comfort-steps': {
      ask: 'Shall I read what may ease it until then?',
      short: 'Shall I read what may ease it?',
      options: 'Yes to hear it, or no to leave?',
      reprompt: 'Please be seen today. Shall I read what may ease it until then?',
    },
    phase: {
      ask: 'Did this start in the last two days?',
      short: 'Did it start in the last two days?',
      options: 'Yes, no, or not sure?',
      reprompt: 'Did it start in the last two days? Say yes, no, or not sure.',
    },
    'care-steps': {
      ask: 'Shall I read the first steps for a sore back?',
      short: 'Shall I read the first steps?',
      options: 'Yes to hear them, or no to leave?',
      reprompt: 'Shall I read the first steps? Say yes or no.',
    },
    'which-exercise': {
      ask: 'Which one? Or shall I name more?',
      short: 'Which exercise would you like?',
      options: 'Say the name of one, more, or stop. Which is it?',
      reprompt: 'Say the name of an exercise, or: more.',
    },
    ready: {
      ask: "Say ready when you are in place. Or say wait, and I'll wait. Are you ready?",
      short: 'Are you ready?',
      options: 'Here you can say ready, wait, or stop. Which one?',
      reprompt:
        'Say ready. If you need time, say wait. To come back later, say: Alexa, ask back spasm coach to carry on.',
    },
    'ready-standing': {
      ask: 'To hear how to get down, say wait. Are you ready?',
      short: 'Are you ready?',
      options: 'Here you can say ready, wait, or stop. Which one?',
      reprompt:
        'Say ready when you are in place. For more time, or to hear how to get down, say wait. To come back later, say: Alexa, ask back spasm coach to carry on.',
    },
    'ready-again': {
      ask: 'Ready to go again?',
      short: 'Go again?',
      options: 'Here you can say ready, skip, or stop. Which one?',
      reprompt: 'Say ready to go again, or wait.',
    },
    'ready-left': {
      ask: 'Ready for the left side?',
      short: 'Left side now?',
      options: 'Here you can say ready, skip, or stop. Which one?',
      reprompt: 'Say ready for the left side, or wait.',
    },
    'ready-right': {
      ask: 'Ready for the right side?',
      short: 'Right side now?',
      options: 'Here you can say ready, skip, or stop. Which one?',
      reprompt: 'Say ready for the right side, or wait.',
    },
    resume: {
      ask: 'Shall we resume?',
      short: 'Resume now?',
      options: 'Here you can say resume, again, or stop. Which one?',
      reprompt: 'Say resume, again, or wait.',
    },
    forget: {
      ask: 'I keep how you like the count, which exercises you know, and the days you exercised. Shall I erase all that?',
      short: 'Shall I erase what I keep of you? Yes or no?',
      reprompt: 'Shall I erase it? Say yes or no.',
    },
    'once-more': {
      ask: 'Well done. Shall we do it once more?',
      short: 'Shall we do it once more?',
      options: 'Here you can say yes, no, or the name of an exercise. Which is it?',
      reprompt: 'Say yes to do it once more, or no to finish.',
    },
    onset: {
      ask: 'When did this start? Say, for example: this morning, or six hours ago.',
      short: 'When did it start? For example, this morning?',
      reprompt: 'When did it start? Say, for example: this morning.',
    },
    reminder: {
      ask: 'Shall I remind you when two days have passed?',
      short: 'Shall I remind you? Yes or no?',
      reprompt: 'Shall I remind you? Say yes or no.',
    },
    'medicine-questions': {
      ask: 'Shall I ask them now?',
      short: 'Ask them now?',
      options: 'Yes for the questions, or next to skip them?',
      reprompt: 'Say yes for the medicine questions, or next to skip them.',
    },
  },
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
