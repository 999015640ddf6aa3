import type { Content } from '../lambda/session/content';
import { type Ask, Line, type Tell } from '../lambda/session/say';
import type { Place } from '../lambda/session/state';
import type { Turn } from '../lambda/session/turn';

const PLACES: Readonly<Record<Place['at'], true>> = {
  welcome: true,
  screening: true,
  emergency: true,
  incomplete: true,
  today: true,
  phase: true,
  care: true,
  'care-offer': true,
  medicine: true,
  'exercise-gate': true,
  'carry-on': true,
  choosing: true,
  ready: true,
  holding: true,
  paused: true,
};

const CHOICES: Readonly<Record<Extract<Ask, { about: 'choice' }>['choice'], true>> = {
  hurting: true,
  'say-again': true,
  'try-again': true,
  'comfort-steps': true,
  phase: true,
  'care-steps': true,
  'medicine-questions': true,
  'which-exercise': true,
  ready: true,
  'ready-standing': true,
  'ready-again': true,
  'ready-left': true,
  'ready-right': true,
  resume: true,
  'once-more': true,
  forget: true,
  onset: true,
  reminder: true,
};

const REFUSALS = ['not-permitted', 'unsupported', 'too-many', 'failed'];

/** Everything that must be reached by some conversation. What no conversation reaches is dead. */
function expected({ screening, steps, medicine, exercises, clocks }: Content): string[] {
  const items = [...screening.questions, ...screening.lists].map(({ id }) => `asks ${id}`);
  return [
    ...Object.keys(PLACES).map((at) => `place ${at}`),
    ...Line.options.map((line) => `line ${line}`),
    'line stop-rule',
    'line getting-up',
    ...Object.keys(CHOICES).map((choice) => `choice ${choice}`),
    ...items,
    ...screening.questions.flatMap(({ id }) => [
      `asks ${id} simpler`,
      `asks ${id} plainly`,
      `why ${id}`,
      `unchecked ${id}`,
    ]),
    ...screening.questions
      .filter(({ tier }) => tier !== 'provider')
      .map(({ id }) => `asks ${id} worse`),
    ...[...screening.questions, ...screening.lists]
      .filter(({ hasLead }) => hasLead)
      .map(({ id }) => `lead ${id}`),
    ...screening.questions.filter(({ hasAdvice }) => hasAdvice).map(({ id }) => `advice ${id}`),
    ...steps.map(({ id }) => `step ${id}`),
    ...steps.filter(({ hasTime }) => hasTime).map(({ id }) => `how-long ${id}`),
    ...medicine.gate.map(({ id }) => `gate ${id}`),
    ...medicine.answers.map(({ id }) => `medicine ${id}`),
    ...exercises.gate.flatMap(({ id }) => [`exercise-gate ${id}`, `refused ${id}`]),
    ...exercises.exercises.flatMap(({ id }) => [`coach ${id} full`, `coach ${id} short`]),
    'ends the session',
    'does card',
    'does ask-permission',
    ...clocks.packMinutes.value.flatMap((minutes) => [
      `timer-set ${minutes}`,
      `asks for ${minutes} minutes`,
    ]),
    ...REFUSALS.flatMap((refusal) => [`timer-refused ${refusal}`, `reminder-refused ${refusal}`]),
    'reminder-set',
    'counts with apla',
    'counts with ssml',
  ];
}

/** The name of what was told, as in the list above. */
function nameOf(tell: Tell): string {
  switch (tell.kind) {
    case 'lead':
    case 'why':
    case 'advice':
    case 'unchecked':
      return `${tell.kind} ${tell.item}`;
    case 'step':
    case 'how-long':
      return `${tell.kind} ${tell.step}`;
    case 'medicine':
      return `${tell.kind} ${tell.medicine}`;
    case 'refused':
      return `${tell.kind} ${tell.question}`;
    case 'coach':
      return `${tell.kind} ${tell.exercise} ${tell.isInFull ? 'full' : 'short'}`;
    case 'timer-set':
      return `${tell.kind} ${tell.minutes}`;
    case 'timer-refused':
    case 'reminder-refused':
      return `${tell.kind} ${tell.refusal}`;
    case 'reminder-set':
    case 'position':
    case 'exercises':
    case 'seconds-left':
    case 'hold-seconds':
    case 'exercise-days':
    case 'timer-left':
      return tell.kind;
  }
  return `line ${tell.kind}`;
}

/** Records what was reached, and lists what never was. */
export class Coverage {
  private readonly seen = new Set<string>();

  add({ state, say, effects }: Turn): void {
    const { seen } = this;
    seen.add(state === null ? 'ends the session' : `place ${state.place.at}`);
    for (const { kind } of effects) {
      seen.add(`does ${kind}`);
    }
    if (say.count !== null) {
      seen.add(`counts with ${say.count.media}`);
    }
    for (const tell of say.tell) {
      seen.add(nameOf(tell));
    }
    const { ask } = say;
    if (ask?.about === 'choice') {
      seen.add(`choice ${ask.choice}`);
    }
    if (ask?.about === 'gate' || ask?.about === 'exercise-gate') {
      seen.add(`${ask.about} ${ask.id}`);
    }
    if (ask?.about === 'timer') {
      seen.add(`asks for ${ask.minutes} minutes`);
    }
    if (ask?.about === 'item') {
      seen.add(`asks ${ask.id}`);
      seen.add(`asks ${ask.id} ${ask.manner}`);
    }
  }

  /** What no conversation leads to. */
  missing(content: Content): string[] {
    return expected(content).filter((each) => !this.seen.has(each));
  }

  /** How many different things were expected to come up. */
  expected(content: Content): number {
    return expected(content).length;
  }
}
