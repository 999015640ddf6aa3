import { timelineOf } from '../../../echo/sound/apla';
import { countDirective, countTo } from '../counting-skill';

function directive(item: unknown, datasources: Record<string, unknown> = {}) {
  return {
    type: 'Alexa.Presentation.APLA.RenderDocument',
    token: 't',
    document: {
      type: 'APLA',
      version: '0.91',
      mainTemplate: { parameters: ['payload'], items: [item] },
    },
    datasources,
  };
}

const say = (content: unknown, more: Record<string, unknown> = {}) => ({
  type: 'Speech',
  contentType: 'PlainText',
  content,
  ...more,
});
const quiet = (duration: unknown) => ({ type: 'Silence', duration });
const sequence = (...items: unknown[]) => ({ type: 'Sequencer', items });
const mix = (...items: unknown[]) => ({ type: 'Mixer', items });

function onsets(item: unknown, datasources?: Record<string, unknown>) {
  return timelineOf(directive(item, datasources)).clips.map(({ atMs, text }) => [atMs, text]);
}

describe('the document of a count', () => {
  it('sounds as the contract says', () => {
    const a = [
      { ms: 4000, say: 'Left side. Hold.' },
      { ms: 2000, say: '1' },
      { ms: 2000, say: '3' },
    ];
    const b = [
      { ms: 5000, say: '' },
      { ms: 2000, say: '2' },
    ];
    const timeline = timelineOf(countDirective(a, b, 'Ready for the right side?'));
    expect(timeline).toEqual({
      clips: [
        { atMs: 0, text: 'Left side. Hold.', longestMs: 4000, estimateMs: 1200 },
        { atMs: 4000, text: '1', longestMs: 2000, estimateMs: 400 },
        { atMs: 5000, text: '2', longestMs: 2000, estimateMs: 400 },
        { atMs: 6000, text: '3', longestMs: 2000, estimateMs: 400 },
        {
          atMs: 8000,
          text: 'Ready for the right side?',
          longestMs: null,
          estimateMs: 2000,
          ssml: '<speak>Ready for the right side?</speak>',
        },
      ],
      silentMs: 15_000,
      lengthMs: 8000,
      wholeMs: 10_000,
    });
  });

  it('has number k exactly k seconds after the hold began, up to 60', () => {
    const numbers = timelineOf(countTo(60)).clips.filter(({ text }) => /^\d+$/.test(text));
    expect(numbers.map(({ atMs, text }) => [atMs, text])).toEqual(
      Array.from({ length: 60 }, (_, index) => [3000 + (index + 1) * 1000, `${index + 1}`]),
    );
    expect(numbers.every(({ longestMs }) => longestMs === 2000)).toBe(true);
  });
});

describe('components', () => {
  it('a Sequencer plays one after another, speech by estimate', () => {
    expect(onsets(sequence(say('one two'), quiet(500), say('three'), say('four')))).toEqual([
      [0, 'one two'],
      [1300, 'three'],
      [1700, 'four'],
    ]);
  });

  it('a Mixer plays at once and is as long as its longest', () => {
    expect(
      onsets(sequence(mix(quiet(1000), say('one'), say('two three four')), say('end'))),
    ).toEqual([
      [0, 'one'],
      [0, 'two three four'],
      [1200, 'end'],
    ]);
  });

  it('trimToParent cuts speech to its Mixer and lengthens nothing', () => {
    const { clips, lengthMs } = timelineOf(
      directive(
        sequence(
          mix(quiet(1000), say('one two three four', { duration: 'trimToParent' })),
          quiet(500),
        ),
      ),
    );
    expect(clips).toEqual([
      { atMs: 0, text: 'one two three four', longestMs: 1000, estimateMs: 1000 },
    ]);
    expect(lengthMs).toBe(1500);
  });

  it('trimToParent cuts a whole Sequencer, and leaves out what would begin too late', () => {
    const long = {
      ...sequence(quiet(600), say('in'), quiet(600), say('out')),
      duration: 'trimToParent',
    };
    const { clips } = timelineOf(directive(mix(quiet(1000), long)));
    expect(clips).toEqual([{ atMs: 600, text: 'in', longestMs: 400, estimateMs: 400 }]);
  });

  it('trimToParent without anything to be trimmed to is heard to its end', () => {
    const { clips } = timelineOf(directive(sequence(say('one', { duration: 'trimToParent' }))));
    expect(clips[0]?.longestMs).toBeNull();
  });

  it('nests', () => {
    expect(
      onsets(
        sequence(
          quiet(100),
          mix(sequence(quiet(200), say('a')), sequence(quiet(300), mix(say('b')))),
        ),
      ),
    ).toEqual([
      [300, 'a'],
      [400, 'b'],
    ]);
  });

  it('takes item for items, one for a list, and leaves out what is not to be played', () => {
    expect(
      onsets({
        type: 'Sequencer',
        item: sequence(say('no', { when: false }), say('yes', { when: true })),
      }),
    ).toEqual([[0, 'yes']]);
  });

  it('plays the first child that may, once for each datum, with its index', () => {
    const item = {
      type: 'Sequencer',
      data: `\${payload.list}`,
      items: [
        say(`skipped \${index}`, { when: `\${data.skip}` }),
        say(`\${data.word} \${index} of \${length}`, { when: `\${data.word != ''}` }),
      ],
    };
    const list = [
      { word: 'a', skip: false },
      { word: 'b', skip: true },
      { word: '', skip: false },
    ];
    expect(onsets(item, { list })).toEqual([
      [0, 'a 0 of 3'],
      [1600, 'skipped 1'],
    ]);
  });

  it('counts a break in SSML and keeps the SSML', () => {
    const ssml = '<speak>One<break time="1s"/>two</speak>';
    const timeline = timelineOf(
      directive(sequence(say(ssml, { contentType: 'SSML' }), say('end'))),
    );
    expect(timeline.clips).toEqual([
      { atMs: 0, text: 'One two', longestMs: null, estimateMs: 1800, ssml },
      { atMs: 1800, text: 'end', longestMs: null, estimateMs: 400 },
    ]);
  });

  it('is exact up to the first speech without a fixed length', () => {
    const { lengthMs, wholeMs } = timelineOf(
      directive(sequence(quiet(700), say('one two'), quiet(300))),
    );
    expect({ lengthMs, wholeMs }).toEqual({ lengthMs: 700, wholeMs: 1800 });
  });

  it('binds a data source by its own name', () => {
    const named = directive(say(`\${words.hello}`), { words: { hello: 'Good day.' } });
    named.document.mainTemplate.parameters = ['words'];
    expect(timelineOf(named).clips[0]?.text).toBe('Good day.');
  });
});

describe('what cannot be played', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'another component',
      sequence({ type: 'Selector', items: [] }),
      /items\[0\]\.items\[0\]: the pretend Echo cannot play a "Selector"/,
    ],
    ['a component without a type', { content: 'x' }, /type:/],
    ['a property there is not', say('x', { volume: 3 }), /volume/],
    ['a filter', { ...quiet(1), filter: [] }, /filter/],
    ['another duration', say('x', { duration: 'short' }), /duration:/],
    ['a silence of no length', { type: 'Silence' }, /items\[0\]: duration:/],
    ['a silence of words', quiet('long'), /"long" is not a length in ms for a silence/],
    ['a silence before its start', quiet(-1), /not a length in ms for a silence/],
    ['no content', { type: 'Speech' }, /items\[0\]: content:/],
    ['a list for content', say([1]), /content of a Speech must be words/],
    ['another contentType', say('x', { contentType: 'text' }), /no contentType "text"/],
    ['SSML that is not well-formed', say('<speak>x', { contentType: 'SSML' }), /not well-formed/],
    [
      'a binding to nothing',
      say(`\${payload.count.x}`),
      /items\[0\]: Nothing is bound to "payload\.count"/,
    ],
    [
      'data that are not a list',
      { ...sequence(say('x')), data: `\${payload}` },
      /the data is not a list/,
    ],
    ['no items', { type: 'Sequencer' }, /either "items" or "item"/],
    ['items and an item', { ...sequence(), item: [] }, /either "items" or "item"/],
  ])('%s', (_, item, message) => {
    expect(() => timelineOf(directive(item))).toThrow(message);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'another directive',
      { type: 'Alexa.Presentation.APL.RenderDocument' },
      /the directive: type:/,
    ],
    ['no document', { type: 'Alexa.Presentation.APLA.RenderDocument' }, /the directive: document:/],
  ])('%s', (_, given, message) => {
    expect(() => timelineOf(given)).toThrow(message);
  });
});
