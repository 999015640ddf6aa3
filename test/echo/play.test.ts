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

describe('a play that goes as written', () => {
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

  it('goes as written', async () => {
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

describe('a play that goes otherwise', () => {
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
