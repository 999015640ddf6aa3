import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGivens } from '../../echo/givens';
import { playTitle, runPlay } from '../../echo/play';
import { countingSkill } from './counting-skill';
import { answer, smallEcho } from './small-skill';

let newEcho: Awaited<ReturnType<typeof smallEcho>>;

beforeAll(async () => {
  newEcho = await smallEcho();
});

function play(...lines: string[]): Promise<string[]> {
  return runPlay(['# A cup of tea', ...lines].join('\n'), newEcho);
}

describe('a play that passes', () => {
  it.each<[string, string[]]>([
    [
      'a whole conversation',
      [
        'locale: en-GB',
        'never: coffee | sugar lumps',
        '',
        'You: open tea friend',
        'Coach: Hello. Which tea would you like?',
        '# the listener thinks',
        'You: (silence)',
        'Coach: green OR  black tea?',
        'You: alexa, make me a cup of assam',
        'Coach: … cup 1 … another …',
        'Coach: … it is. Another one?',
        'Not: cup 2 | goodbye',
        '(card) Tea … the pot.',
        'You: stop',
        'Coach: Goodbye.',
        '(session ends)',
      ],
    ],
    [
      'an intent sent by name',
      [
        'You: [BrewIntent tea=green time=PT3M]',
        'Coach: Cup 1 …',
        'You: [AMAZON.YesIntent]',
        'Coach: … AMAZON.YesIntent …',
      ],
    ],
    [
      'silence until the end',
      ['You: open', 'Coach: …', 'You: (silence)', 'Coach: …', 'You: (silence)', '(session ends)'],
    ],
    ['an ellipsis in dots', ['You: open', 'Coach: Hello ... like?']],
  ])('%s', async (_, lines) => {
    expect(await play(...lines)).toEqual([]);
  });

  it('hands the locale to the device', async () => {
    const locales: string[] = [];
    await runPlay('# T\nlocale: en-IN\nYou: open', (options) => {
      locales.push(options.locale);
      return newEcho(options);
    });
    expect(locales).toEqual(['en-IN']);
  });

  it('knows its title', () => {
    expect(playTitle('# A clear screen\nYou: open')).toBe('A clear screen');
  });
});

describe('a play with counts', () => {
  function counted(...lines: string[]): Promise<string[]> {
    return runPlay(['# Counting', ...lines].join('\n'), (options) =>
      newEcho({ ...options, handler: countingSkill }),
    );
  }

  it('passes', async () => {
    const failures = await counted(
      'You: brew sencha for a minute',
      'Coach: … Left side. Hold. 1 2 3 … 8 … right side?',
      'Not: 9',
      'You: (at 7.5 s) yes',
      'Coach: Shall I …',
      'You: [BrewIntent]',
      'Coach: … 8 …',
      'You: (at 2 s) [AMAZON.NoIntent]',
      'Coach: Take your time. Ready now?',
      'Echo: (fails)',
      'Coach: Left side. Hold. 1 2 3 4 5 6 7 8 Ready …',
      'You: (at 1 s of hold 1) stop',
      '(session ends)',
    );
    expect(failures).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    [
      'a moment after the end',
      ['You: brew sencha for a minute', 'You: (at 40 s) yes'],
      /^Line 3: "\(at 40 s\) yes" could not be answered: Nothing is being said at 40 s/,
    ],
    [
      'a moment that is none',
      ['You: brew sencha for a minute', 'You: (at noon) yes'],
      /^Line 3: .* names no moment/,
    ],
    [
      'silence at a moment',
      ['You: brew sencha for a minute', 'You: (at 3 s) (silence)'],
      /^Line 3: .*nobody is silent at a moment/,
    ],
    [
      'nothing to fail',
      ['You: open', 'Echo: (fails)'],
      /^Line 3: "Echo: \(fails\)" could not be answered: .*no APL for Audio document/,
    ],
    [
      'other words after a failure',
      ['You: brew sencha for a minute', 'Echo: (fails)', 'Coach: … 9 …'],
      /^Line 4: .*After "Echo: \(fails\)" \(line 3\), understood as Alexa\.Presentation\.APLA/,
    ],
    ['a device that does something else', ['You: open', 'Echo: (rings)'], /^Line 3: .*are\.$/],
    [
      'days that pass in a session',
      ['You: open', 'Echo: (2 days pass)'],
      /^Line 3: days pass only after "\(session ends\)"/,
    ],
    ['a failure before anything', ['Echo: (fails)', 'You: open'], /^Line 2: nobody has spoken/],
  ])('%s is told', async (_, lines, message) => {
    expect(await counted(...lines)).toEqual([expect.stringMatching(message)]);
  });
});

describe('a play with a given conversation', () => {
  const ORDERED = 'an order of green tea';
  const AN_ORDER = [
    '# Green tea is ordered',
    '',
    'Coach: Hello … like?',
    'You: brew sencha for a minute',
  ];

  function given(rows: readonly string[], ...lines: string[]): Promise<string[]> {
    const givens = new Map([
      [ORDERED, rows.join('\n')],
      ['an empty pot', 'Coach: …\nYou: stop'],
    ]);
    return runPlay(['# A cup of tea', ...lines].join('\n'), newEcho, givens);
  }

  it('passes', async () => {
    const failures = await given(
      [
        ...AN_ORDER,
        'Coach: Cup 1 it is. … Another one?',
        'Not: cup 2',
        'You: make me a cup of assam',
      ],
      'You: open',
      'Coach: … Which tea …',
      `Given: ${ORDERED}`,
      'Coach: Cup 2 it is …',
      'You: stop',
      'Coach: Goodbye.',
      '(session ends)',
    );
    expect(failures).toEqual([]);
  });

  it('may have one after the other', async () => {
    const failures = await given(
      AN_ORDER,
      'You: open',
      `Given: ${ORDERED}`,
      'Given: an empty pot',
      'Coach: Goodbye.',
      '(session ends)',
    );
    expect(failures).toEqual([]);
  });

  it.each<[string, string[], string[], RegExp]>([
    [
      'other words within it',
      ['Coach: … coffee?', 'You: brew sencha for a minute'],
      ['You: open', `Given: ${ORDERED}`, 'Coach: Cup 1 …'],
      /^Line 3 \("an order of green tea", line 1\): "… coffee\?" was not heard\. After "open" \(line 2\)/,
    ],
    [
      'a forbidden word within it',
      [
        'Coach: …',
        'You: brew sencha for a minute',
        'Coach: …',
        'Not: another one',
        'You: [BrewIntent]',
      ],
      ['You: open', `Given: ${ORDERED}`, 'Coach: Cup 2 …'],
      /^Line 3 \("an order of green tea", line 4\): "another one" was heard/,
    ],
    [
      'a word forbidden throughout, within it',
      ['Coach: …', 'You: brew sencha for a minute', 'Coach: …', 'You: [AMAZON.YesIntent]'],
      ['never: cup 1', 'You: open', `Given: ${ORDERED}`, 'Coach: I heard …'],
      /^Line 4 \("an order of green tea", line 2\): "cup 1" must never/,
    ],
    [
      'an end within it',
      ['Coach: …', 'You: stop', 'Coach: Goodbye.', 'You: open'],
      ['You: open', `Given: ${ORDERED}`, 'Coach: Hello …'],
      /^Line 3 \("an order of green tea", line 2\): the session ended/,
    ],
    [
      'other words after it',
      AN_ORDER,
      ['You: open', `Given: ${ORDERED}`, 'Coach: Cup 2 …'],
      /^Line 4: "Cup 2 …" was not heard.*After "brew sencha for a minute" \(line 3 \("an order of green tea", line 4\)\)/,
    ],
    [
      'nothing said of what is heard after it',
      AN_ORDER,
      ['You: open', `Given: ${ORDERED}`, 'You: stop', '(session ends)'],
      /^Line 3 \("an order of green tea", line 4\): no "Coach:" line says what is heard after "brew sencha for a minute"\.$/,
    ],
    [
      'nothing said of what is heard within it',
      ['Coach: …', 'You: (silence)', 'You: brew sencha for a minute'],
      ['You: open', `Given: ${ORDERED}`, 'Coach: …'],
      /^Line 3 \("an order of green tea", line 2\): no "Coach:" line says what is heard after "\(silence\)"\.$/,
    ],
    [
      'an unknown one',
      AN_ORDER,
      ['You: open', 'Given: a full pot', 'Coach: …'],
      /^Line 3: "a full pot" is not a given conversation; known are: "an order of green tea", "an empty pot"\.$/,
    ],
    [
      'one before anything was said',
      AN_ORDER,
      [`Given: ${ORDERED}`, 'You: open'],
      /^Line 2: nobody has spoken to the coach yet before "Given: an order of green tea"\.$/,
    ],
    [
      'one that is followed by nothing',
      AN_ORDER,
      ['You: open', `Given: ${ORDERED}`],
      /^Line 3 \(.*\): no "Coach:" line/,
    ],
    [
      'one with a line of another kind',
      ['Coach: …', '(card) Tea', 'You: stop'],
      ['You: open', `Given: ${ORDERED}`, 'Coach: …'],
      /^Line 3: "an order of green tea", line 2: "\(card\) Tea" does not belong in a given conversation/,
    ],
    [
      'one within another',
      ['Coach: …', 'Given: an empty pot', 'Coach: …', 'You: stop'],
      ['You: open', `Given: ${ORDERED}`, 'Coach: …'],
      /^Line 3: "an order of green tea", line 2: "Given: an empty pot" does not belong/,
    ],
    [
      'one with an empty line of words',
      ['Coach: …', 'You:'],
      ['You: open', `Given: ${ORDERED}`, 'Coach: …'],
      /^Line 3: "an order of green tea", line 2: "You:" is no line of a play/,
    ],
    [
      'one that begins with an answer',
      ['You: stop', 'Coach: …', 'You: open'],
      ['You: open', `Given: ${ORDERED}`, 'Coach: …'],
      /^Line 3: "an order of green tea" must begin with "Coach:" and end with "You:"\.$/,
    ],
    [
      'one that ends without an answer',
      [...AN_ORDER, 'Coach: …'],
      ['You: open', `Given: ${ORDERED}`, 'Coach: …'],
      /^Line 3: "an order of green tea" must begin with "Coach:" and end with "You:"\.$/,
    ],
  ])('%s is told', async (_, rows, lines, message) => {
    expect(await given(rows, ...lines)).toEqual([expect.stringMatching(message)]);
  });

  it('names no known one where there is none', async () => {
    expect(await play('You: open', `Given: ${ORDERED}`, 'Coach: …')).toEqual([
      'Line 3: "an order of green tea" is not a given conversation; known are: none.',
    ]);
  });

  it('reads what may be given from a folder, by the names of its text files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'givens-'));
    writeFileSync(join(folder, 'an-empty-pot.txt'), 'Coach: …\nYou: stop');
    writeFileSync(join(folder, 'notes.md'), 'No conversation');
    expect([...readGivens(folder)]).toEqual([['an empty pot', 'Coach: …\nYou: stop']]);
    rmSync(folder, { recursive: true });
  });
});

describe('a play that fails', () => {
  it.each<[string, string[], RegExp]>([
    [
      'other words',
      ['You: open', 'Coach: … coffee …'],
      /^Line 3: "… coffee …" was not heard.*"open" \(line 2\), understood as LaunchRequest.*"Hello\. Which/,
    ],
    ['part of a word', ['You: open', 'Coach: … ell …'], /Line 3.*not heard/],
    ['another order', ['You: open', 'Coach: … tea … Hello …'], /Line 3.*not heard/],
    [
      'one word heard once, wanted twice',
      ['You: open', 'Coach: … tea … tea …'],
      /Line 3.*not heard/,
    ],
    ['more before', ['You: open', 'Coach: Which tea …'], /Line 3.*not heard/],
    ['more after', ['You: open', 'Coach: … Which tea'], /Line 3.*not heard/],
    ['only part of a whole', ['You: open', 'Coach: Hello.'], /Line 3.*not heard/],
    [
      'nothing where something is wanted',
      ['You: open', 'Coach: …', 'You: (silence)', 'You: (silence)', 'Coach: …', '(session ends)'],
      /Line 6.*not heard/,
    ],
    [
      'the second of two lines',
      ['You: open', 'Coach: Hello …', 'Coach: … goodbye …'],
      /Line 4.*not heard/,
    ],
    [
      'a forbidden word',
      ['You: open', 'Coach: …', 'Not: coffee | which tea'],
      /Line 4: "which tea" was heard/,
    ],
    [
      'a word forbidden throughout',
      ['never: cup', 'You: open', 'You: brew assam for two minutes'],
      /Line 4: "cup" must never/,
    ],
    [
      'a word forbidden throughout, in the reprompt',
      ['never: green', 'You: open'],
      /Line 3: "green" must never/,
    ],
    [
      'a word forbidden throughout, on the card',
      ['never: pot', 'You: brew sencha for a minute'],
      /Line 3: "pot" must never/,
    ],
    [
      'another card',
      ['You: [BrewIntent tea=black]', '(card) Coffee …'],
      /Line 3: the card does not show/,
    ],
    ['no card', ['You: open', '(card) …'], /Line 3: the card does not show/],
    [
      'an end too early',
      ['You: open', 'You: stop', 'Coach: Goodbye.'],
      /Line 3: the session ended/,
    ],
    ['no end', ['You: open', '(session ends)'], /Line 3: the session should have ended/],
    [
      'silence in no session',
      ['You: (silence)'],
      /Line 2: "\(silence\)" could not be answered: No session/,
    ],
    ['an intent there is not', ['You: [PourIntent]'], /Line 2.*no intent PourIntent/],
    ['a value there is not', ['You: [BrewIntent tea=mint]'], /Line 2.*no value with the id mint/],
    [
      'an unknown line',
      ['You: open', 'Waiter: Hello'],
      /^Line 3: "Waiter: Hello" is no line of a play/,
    ],
    ['a line that is nothing', ['You: open', 'Hello there'], /^Line 3: "Hello there" is no line/],
    ['a coach line with nothing in it', ['You: open', 'Coach:'], /^Line 3: "Coach:" is no line/],
    [
      'an answer before anything was said',
      ['Coach: Hello', 'You: open'],
      /^Line 2: nobody has spoken/,
    ],
    ['a header in the middle', ['You: open', 'locale: en-GB'], /^Line 3: "locale:" belongs above/],
    ['nobody speaking', [], /nobody says anything/],
  ])('%s', async (_, lines, message) => {
    const failures = await play(...lines);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(message);
  });

  it('without a title', async () => {
    expect(await runPlay('You: open', newEcho)).toEqual([expect.stringMatching(/^Line 1.*title/)]);
  });

  it('with a response that breaks a rule', async () => {
    const failures = await runPlay('# T\nYou: open', () =>
      newEcho({ handler: async () => answer('Bye?') }),
    );
    expect(failures).toEqual([expect.stringMatching(/^Line 2.*must not end in a question/)]);
  });
});
