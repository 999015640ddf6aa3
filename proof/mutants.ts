/** A change of the code or the content that would harm a listener, and what must notice it. */
export interface Mutant {
  readonly id: string;
  /** What the change would do to a listener. */
  readonly harm: string;
  /** Path in the project. */
  readonly file: string;
  /** Text that stands exactly once in the file. */
  readonly find: string;
  readonly replacement: string;
  /** What must fail: the proof, or one file of tests. */
  readonly killedBy: 'prove' | `test/${string}.test.ts`;
}

/**
 * Changes that an attack found, or that would bring back a defect that was mended. Each was seen to be
 * noticed; one that no longer is has lost its proof or its test.
 */
export const mutants: readonly Mutant[] = [
  {
    id: 'a-week-is-a-no',
    harm: 'Pain of exactly a week is not sent to a doctor.',
    file: 'lambda/session/facts.ts',
    find: "const as = daysAgo >= question.yesFromDays ? 'yes' : 'no';",
    replacement: "const as = daysAgo > question.yesFromDays ? 'yes' : 'no';",
    killedBy: 'prove',
  },
  {
    id: 'older-age-from-66',
    harm: 'Someone of 65 is not sent to a doctor, and may hear of ibuprofen.',
    file: 'lambda/screening/questions.json',
    find: '"yesFromAge": 65',
    replacement: '"yesFromAge": 66',
    killedBy: 'prove',
  },
  {
    id: 'cold-for-a-day-only',
    harm: 'On the second day heat is advised instead of cold.',
    file: 'lambda/care/care-step.ts',
    find: 'FIRST_PHASE_HOURS = 48',
    replacement: 'FIRST_PHASE_HOURS = 47',
    killedBy: 'prove',
  },
  {
    id: 'medicine-until-65',
    harm: 'Ibuprofen is named to someone of 60.',
    file: 'lambda/care/medicine.json',
    find: '"yesFromAge": 60',
    replacement: '"yesFromAge": 65',
    killedBy: 'prove',
  },
  {
    id: 'medicine-from-17',
    harm: 'Ibuprofen is named to someone of 17.',
    file: 'lambda/care/medicine.json',
    find: '"yesBelowAge": 18',
    replacement: '"yesBelowAge": 17',
    killedBy: 'prove',
  },
  {
    id: 'age-lost-before-medicine',
    harm: 'An age of 62 told early is not known at the medicine questions.',
    file: 'lambda/session/facts.ts',
    find: 'const state: State = { place, memory: { ...memory, gate } };',
    replacement: 'const state: State = { place, memory };',
    killedBy: 'prove',
  },
  {
    id: 'unsure-about-medicine-is-a-no',
    harm: 'Ibuprofen is named to someone who is not sure whether they are pregnant.',
    file: 'lambda/session/medicine-gate.ts',
    find: "    case 'not-sure':\n",
    replacement:
      "      return answerGate(place, memory, 'yes', context);\n    case 'not-sure':\n      return answerGate(place, memory, 'no', context);\n",
    killedBy: 'prove',
  },
  {
    id: 'soft-no-opens-medicine',
    harm: '"Nothing major" has ibuprofen named.',
    file: 'lambda/session/medicine-gate.ts',
    find: 'return place.softNo\n',
    replacement: 'return place.misses >= 0\n',
    killedBy: 'prove',
  },
  {
    id: 'correction-lost-at-medicine',
    harm: '"Sorry, I meant yes" at a medicine question is lost, and ibuprofen is named.',
    file: 'lambda/session/correction.ts',
    find: 'gate: withoutLast(memory.gate)',
    replacement: 'gate: memory.gate',
    killedBy: 'prove',
  },
  {
    id: 'partly-sharp-pain-passes',
    harm: 'Someone with "a little" sharp pain is led through exercises.',
    file: 'lambda/session/exercising.ts',
    find: "    case 'partly':\n    case 'not-sure':\n",
    replacement:
      "    case 'partly':\n      return answer(question?.passOn === 'yes' ? 'yes' : 'no');\n    case 'not-sure':\n",
    killedBy: 'prove',
  },
  {
    id: 'soft-no-opens-exercises',
    harm: '"Not right now" about sharp pain has an exercise led.',
    file: 'lambda/session/exercising.ts',
    find: "return refusal === 'no' || place.softNo\n",
    replacement: "return refusal === 'no' || place.misses >= 0\n",
    killedBy: 'prove',
  },
  {
    id: 'correction-lost-at-exercises',
    harm: '"Sorry, I meant yes" about sharp pain is lost, and an exercise is led.',
    file: 'lambda/session/correction.ts',
    find: 'clearance: withoutLast(memory.clearance)',
    replacement: 'clearance: memory.clearance',
    killedBy: 'prove',
  },
  {
    id: 'plain-count-unasked',
    harm: 'A hold is counted for someone with sharp pain or cancer, and no question is asked.',
    file: 'lambda/session/exercise-start.ts',
    find: '  if (question !== null) {\n',
    replacement: "  if (question !== null && goal.for !== 'count') {\n",
    killedBy: 'prove',
  },
  {
    id: 'saddle-not-asked-after-pain',
    harm: 'Numbness that began with new pain in an exercise is not asked about.',
    file: 'lambda/screening/questions.json',
    find: '"signs": ["numb-seat"],\n      "askAgainAfterPain": true,',
    replacement: '"signs": ["numb-seat"],',
    killedBy: 'prove',
  },
  {
    id: 'soft-no-clears-a-leg',
    harm: '"Not at the moment" clears strong pain down a leg at once.',
    file: 'lambda/screening/triage.ts',
    find: "tierOfItem(item, screening) === 'emergency' || (!isList(item) && item.asksSoftNoAgain === true)",
    replacement: "tierOfItem(item, screening) === 'emergency'",
    killedBy: 'prove',
  },
  {
    id: 'one-sign-denied-clears-several',
    harm: '"No bad fall, just a car accident" clears the question about both.',
    file: 'lambda/screening/triage.ts',
    find: "tier === 'emergency' || signs.length > 1",
    replacement: "tier === 'emergency'",
    killedBy: 'prove',
  },
  {
    id: 'second-denial-clears-several',
    harm: 'Chest pain denied twice clears fainting, which was not denied.',
    file: 'lambda/session/screen.ts',
    find: "return isPart ? miss(place, memory, context) : hearAnswer(place, memory, 'no', context);",
    replacement: "return hearAnswer(place, memory, 'no', context);",
    killedBy: 'prove',
  },
  {
    id: 'yesterday-is-the-onset',
    harm: '"Yesterday" at the bladder question is taken for the day the pain began, and a week is never asked about.',
    file: 'lambda/session/facts.ts',
    find: '!heard.saysOnset && !asksAbout',
    replacement: 'heard.daysAgo < 0 && !asksAbout',
    killedBy: 'prove',
  },
  {
    id: 'emergency-waits-for-storage',
    harm: 'In an emergency what is kept of the listener is written before they hear a word.',
    file: 'lambda/session/keeping.ts',
    find: "if (tier === 'emergency' || after.memory.forgotten) return turn;",
    replacement: 'if (after.memory.forgotten) return turn;',
    killedBy: 'prove',
  },
  {
    id: 'denial-does-not-reopen-an-emergency',
    harm: 'Someone who was misheard stays in the emergency when they deny the sign.',
    file: 'lambda/session/signs.ts',
    find: "return isTold ? correct({ place, memory }, 'no', context, symptoms) : null;",
    replacement: 'return isTold ? null : null;',
    killedBy: 'test/session/denials.test.ts',
  },
  {
    id: 'emergency-reprompt-without-number',
    harm: 'Someone who does not answer in an emergency is not told again whom to call.',
    file: 'lambda/speech/locales/en.ts',
    find: '"Call {emergencyNow}. Don\'t drive yourself. Say go back',
    replacement: '"Don\'t drive yourself. Say go back',
    killedBy: 'test/speech/render.test.ts',
  },
  {
    id: 'list-leaves-out-a-sign',
    harm: 'Asked again plainly, trouble passing urine is cleared by a question that does not name it.',
    file: 'lambda/screening/questions.en.json',
    find: 'Lost bladder or bowel control? Hard to pee? Numb between your legs? Is any of these true?',
    replacement: 'Lost bladder or bowel control? Numb between your legs? Is any of these true?',
    killedBy: 'test/screening/wording.test.ts',
  },
  {
    id: 'stale-attributes-accepted',
    harm: 'A new session begins in the middle of an old one, with its answers.',
    file: 'lambda/alexa/skill.ts',
    find: 'session?.new === true ? null : session?.attributes',
    replacement: 'session?.attributes',
    killedBy: 'test/alexa/handler.test.ts',
  },
  {
    id: 'late-answer-answers-the-next',
    harm: 'An answer delivered twice answers the next question, too.',
    file: 'lambda/alexa/skill.ts',
    find: "isLateAnswer ? 'late' : readingOf",
    replacement: 'readingOf',
    killedBy: 'test/alexa/late-requests.test.ts',
  },
  {
    id: 'unheard-slot-is-filled',
    harm: 'A time that Alexa could not make out counts as one that was told.',
    file: 'lambda/alexa/router.ts',
    find: "isSaid(slot) && saidFor(slot) !== '?'",
    replacement: 'isSaid(slot)',
    killedBy: 'test/alexa/contract.test.ts',
  },
  {
    id: 'day-where-the-device-is-not',
    harm: 'In Australia "today" is counted from another day than the listener has.',
    file: 'lambda/alexa/listeners-day.ts',
    find: 'if (caller !== null) {',
    replacement: 'if (caller === null) {',
    killedBy: 'test/alexa/onset.test.ts',
  },
  {
    id: 'written-after-forget-me',
    harm: 'After "forget me" another open session of the account writes again.',
    file: 'lambda/alexa/store.ts',
    find: "if (before === 'forgotten') return;",
    replacement: '',
    killedBy: 'test/alexa/store.test.ts',
  },
];
