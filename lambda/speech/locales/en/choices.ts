import type { Words } from '../../words';

/** The yes-or-no questions outside the screen. */
export const choices: Words['choices'] = {
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
};
