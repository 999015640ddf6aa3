import { left, markdownTable, right } from '../bench/markdown-table';
import { words } from '../lambda/alexa/language';
import { content } from '../lambda/session/content';
import type { Ask, Say, Tell } from '../lambda/session/say';
import regions from '../lambda/speech/locales/regions.json';
import { regionWords } from '../lambda/speech/regions';
import { render } from '../lambda/speech/render';
import { readingGrade, wordsIn } from './reading-grade';

const WORDS_A_MINUTE = 150;

/** The region the sheet is read in; what differs elsewhere has a table of its own. */
const REGION = 'en-US';

/** SSML as it is read aloud. */
const aloud = (ssml: string): string =>
  ssml
    .replace(/<break[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');

const heard = (say: Partial<Say>, region = REGION): { speak: string; reprompt: string } => {
  const spoken = render({ tell: [], count: null, ask: null, ...say }, words, regionWords(region));
  return { speak: aloud(spoken.speak), reprompt: aloud(spoken.reprompt ?? '') };
};

const COLUMNS = [left('when'), left('words'), right('grade'), right('seconds')];

/** What it is, the words, their reading grade and their length in seconds. */
type Row = readonly [name: string, text: string, grade: string, seconds: string];

function row(name: string, text: string): Row {
  const seconds = (wordsIn(text).length / WORDS_A_MINUTE) * 60;
  return [name, text, readingGrade(text).toFixed(1), seconds.toFixed(0)];
}

const table = (rows: readonly Row[]): string[] => [markdownTable(COLUMNS, rows), ''];

const cited = ({ source, reason }: { source: string; reason: string }): string[] => [
  `Source: ${source}. Reason: ${reason}`,
  '',
];

const told = (name: string, tell: Tell, region = REGION): Row =>
  row(name, heard({ tell: [tell] }, region).speak);

function itemRows(id: string, isUrgent: boolean): Row[] {
  const item = words.items[id];
  const asked = (manner: Extract<Ask, { about: 'item' }>['manner']) =>
    heard({ ask: { about: 'item', id, manner, misses: 0, isUrgent } });
  const misses = (times: number): string =>
    heard({ ask: { about: 'item', id, manner: 'ask', misses: times, isUrgent } }).speak;
  return [
    ...(item?.lead === undefined ? [] : [told('before it', { kind: 'lead', item: id })]),
    row('asked', asked('ask').speak),
    row('not understood', misses(1)),
    row('not understood twice', misses(2)),
    row('silence', asked('ask').reprompt),
    row('not sure', asked('simpler').speak),
    row('to be sure', asked('plainly').speak),
    told('"why do you ask?"', { kind: 'why', item: id }),
    told('could not be checked', { kind: 'unchecked', item: id }),
    ...(item?.advice === undefined
      ? []
      : [told('added to the message', { kind: 'advice', item: id })]),
  ];
}

function questionPages(): string[] {
  const { questions, lists } = content.screening;
  return [
    ...questions.flatMap(({ id, tier, follows, source, reason }) => [
      `### ${id}`,
      '',
      `Tier on yes: **${tier}**.${follows === undefined ? '' : ` Asked after ${follows}.`}`,
      ...cited({ source, reason }),
      ...table(itemRows(id, tier === 'emergency')),
    ]),
    '## The quick screen',
    '',
    ...lists.flatMap((list) => [
      `### List: ${list.id}`,
      '',
      `Asks in one breath: ${list.questions.join(', ')}.`,
      '',
      ...table(
        itemRows(
          list.id,
          questions.some(({ id, tier }) => list.questions.includes(id) && tier === 'emergency'),
        ),
      ),
    ]),
  ];
}

/** What differs by region: whom to call, and the names of medicines. */
function regionPages(): string[] {
  return Object.entries(regions).flatMap(([region, { source }]) => [
    `### ${region}`,
    '',
    `Source: ${source}`,
    '',
    ...table([
      told('emergency', { kind: 'emergency' }, region),
      told('alone in an emergency', { kind: 'emergency-alone' }, region),
      told('last words', { kind: 'goodbye-emergency' }, region),
      told('be seen today', { kind: 'today' }, region),
      told('call your doctor', { kind: 'provider' }, region),
      told('no sign heard', { kind: 'clear' }, region),
    ]),
  ]);
}

function carePages(): string[] {
  return content.steps.flatMap(({ id, tiers, phases, source, reason }) => [
    `### ${id}`,
    '',
    `For: ${tiers.join(', ')}; ${phases.join(', ')}.`,
    ...cited({ source, reason }),
    ...table([
      told('read', { kind: 'step', step: id }),
      ...(words.steps[id]?.howLong === undefined
        ? []
        : [told('"how long?"', { kind: 'how-long', step: id })]),
      ...(words.steps[id]?.card === undefined ? [] : [row('on the card', words.steps[id].card)]),
    ]),
  ]);
}

function medicinePages(): string[] {
  const { gate, answers, barredBy } = content.medicine;
  return [
    `Never named after: ${barredBy.join(', ')}. Every question must be answered no.`,
    '',
    ...gate.flatMap(({ id, source, reason }) => [
      `### Question: ${id}`,
      '',
      ...cited({ source, reason }),
      ...table([row('asked', heard({ ask: { about: 'gate', id, misses: 0 } }).speak)]),
    ]),
    ...answers.flatMap(({ id, source, reason }) => [
      `### Answer: ${id}`,
      '',
      ...cited({ source, reason }),
      ...table(
        Object.keys(regions).map((region) =>
          told(region, { kind: 'medicine', medicine: id }, region),
        ),
      ),
    ]),
  ];
}

function exercisePages(): string[] {
  const { exercises, gate } = content.exercises;
  return [
    ...gate.flatMap(({ id, passOn, tiers, source, reason }) => [
      `### Question: ${id}`,
      '',
      `Goes on at ${passOn}. For: ${tiers.join(', ')}.`,
      ...cited({ source, reason }),
      ...table([
        row('asked', heard({ ask: { about: 'exercise-gate', id, misses: 0 } }).speak),
        told('not now', { kind: 'refused', question: id }),
      ]),
    ]),
    '### Around every exercise',
    '',
    ...table([
      told('before getting down', { kind: 'get-down' }),
      told('before the first hold', { kind: 'stop-rule' }),
      told('"that hurts"', { kind: 'stop-moving' }),
      told('at the end', { kind: 'getting-up' }),
      ...Object.keys(words.exercises.positions).map((position) =>
        told(`how to get down, when asked: ${position}`, {
          kind: 'position',
          position,
          isFirst: true,
        }),
      ),
    ]),
    ...exercises.flatMap(({ id, sides, sets, repetitions, hold, barredBy, source, reason }) => [
      `### ${words.exercises.exercises[id]?.name ?? id}`,
      '',
      `${hold.seconds} s (${hold.shortest} to ${hold.longest}), ${repetitions} in a row, ${sets} set${sets === 1 ? '' : 's'}${sides ? ' a side' : ''}.${barredBy.length === 0 ? '' : ` Not after: ${barredBy.join(', ')}.`}`,
      ...cited({ source, reason }),
      ...table([
        told('the first time', { kind: 'coach', exercise: id, isInFull: true }),
        told('after that', { kind: 'coach', exercise: id, isInFull: false }),
      ]),
    ]),
  ];
}

/**
 * Every word with clinical weight on one page, in the order it may be heard, for a clinician to read
 * and sign: with its tier, its source and reason, its reading grade (Flesch-Kincaid) and how long it
 * lasts at 150 words a minute.
 */
export function reviewSheet(): string {
  return [
    '# Review sheet',
    '',
    'Written by `npm run review-sheet` from the content; do not edit it by hand. The words are those of an',
    `American listener (${REGION}); what differs elsewhere stands under "By region". Grades are Flesch-Kincaid,`,
    `seconds are at ${WORDS_A_MINUTE} words a minute.`,
    '',
    'Reviewed by: ____________________  Date: ____________  Version: ____________',
    '',
    '## Before anything else',
    '',
    ...table([
      told('first words', { kind: 'disclaimer' }),
      told('"open back spasm coach"', { kind: 'welcome' }),
      told('before the questions', { kind: 'screen-intro' }),
      told('before the quick questions', { kind: 'quick-intro' }),
      told('"I can\'t get up"', { kind: 'stay-as-you-are' }),
      told('"I\'m alone"', { kind: 'alone' }),
    ]),
    '## The questions',
    '',
    ...questionPages(),
    '## What the screen found, by region',
    '',
    ...regionPages(),
    '## When it could not be finished',
    '',
    ...table([
      told('first', { kind: 'not-checked' }),
      told('after a sign for today', { kind: 'today-still' }),
      told('otherwise', { kind: 'otherwise-doctor' }),
      told('last words', { kind: 'goodbye-incomplete' }),
    ]),
    '## Told without a screen',
    '',
    ...table([
      told('causes', { kind: 'causes' }),
      told('warning signs', { kind: 'warning-signs' }),
    ]),
    '## Care',
    '',
    ...table([
      told('after no sign was heard', { kind: 'if-pregnant' }),
      told('after the first step', { kind: 'care-start' }),
      told('heat or cold', { kind: 'heat-or-cold' }),
      told('ask a pharmacist', { kind: 'ask-pharmacist' }),
      told('a timer is set', {
        kind: 'timer-set',
        minutes: content.clocks.packMinutes.value[0] ?? 0,
      }),
      told('a timer of another length', { kind: 'pack-time' }),
      row('the timer says at its end', words.alerts.timerDone),
      told('a reminder after two days', { kind: 'two-days-passed' }),
      row('the reminder says', words.alerts.reminder),
      told('last words', { kind: 'goodbye-care' }),
      told('last words, call your doctor', { kind: 'goodbye-provider' }),
      told('last words, be seen today', { kind: 'goodbye-today' }),
    ]),
    ...carePages(),
    '## Medicine',
    '',
    ...medicinePages(),
    '## Exercises',
    '',
    ...exercisePages(),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
