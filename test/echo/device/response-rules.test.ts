import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { envelope, launchRequest, sessionEndedRequest } from '../../../echo/device/request';
import { brokenRules } from '../../../echo/device/response-rules';
import { countDirective, countTo, playing } from '../counting-skill';
import { answer } from '../small-skill';

const occasion = { requestId: 'r1', at: new Date('2026-11-22T10:00:00Z'), locale: 'en-US' };
const session = { sessionId: 's1', attributes: {}, isNew: true };
const surroundings = { applicationId: 'a', userId: 'u', deviceId: 'd' };
const launch = envelope(launchRequest(occasion), session, surroundings);
const ended = envelope(sessionEndedRequest(occasion, 'USER_INITIATED'), session, surroundings);

const GOOD_QUESTION = 'Is it a warm day?';

function withCard(content: string): ResponseEnvelope {
  const response = answer(GOOD_QUESTION, GOOD_QUESTION);
  response.response.card = { type: 'Simple', title: 'Weather', content };
  return response;
}

function withAttributes(attributes: Record<string, unknown>): ResponseEnvelope {
  return answer(GOOD_QUESTION, GOOD_QUESTION, attributes);
}

function words(count: number): string {
  return `${'word '.repeat(count)} ok?`;
}

const circle: Record<string, unknown> = {};
circle.self = circle;

const silent: ResponseEnvelope = { version: '1.0', response: {} };

describe('a response that breaks nothing', () => {
  it.each<[string, ResponseEnvelope, RequestEnvelope]>([
    ['a question', answer(GOOD_QUESTION, GOOD_QUESTION), launch],
    ['a question in quotes', answer('Say it: "Is it warm?"', GOOD_QUESTION), launch],
    ['a prompt that names what to say', answer('Sit down. Then say next.', 'Say next.'), launch],
    [
      'a prompt before a last pause',
      answer(`${GOOD_QUESTION}<break time="10s"/>`, 'Well?'),
      launch,
    ],
    ['a goodbye', answer('Take care.'), launch],
    ['silence at the end', silent, ended],
    [
      'steroid pills in a question',
      answer('Have you taken steroid pills for weeks?', 'Well?'),
      launch,
    ],
    ['steroid tablets in a question', answer('Do you take steroid tablets?', 'Well?'), launch],
    [
      'minutes and hours',
      answer('Rest for 20 minutes, then wait two hours. Ready?', 'Well?'),
      launch,
    ],
    ['attributes', withAttributes({ v: 1, state: { at: 'a', list: [1, null, true] } }), launch],
    ['almost too many attributes', withAttributes({ a: 'x'.repeat(23_000) }), launch],
    ['230 seconds', answer(`${'<break time="10s"/>'.repeat(22)}${words(20)}`, 'Well?'), launch],
  ])('%s', (_, response, request) => {
    expect(brokenRules(response, request)).toEqual([]);
  });
});

describe('a response that breaks a rule', () => {
  it.each<[string, ResponseEnvelope, RequestEnvelope, RegExp]>([
    ['SSML that is not well-formed', answer('<p>Warm?', 'Well?'), launch, /not well-formed/],
    [
      'a bare ampersand',
      answer('Salt & pepper?', 'Well?'),
      launch,
      /an & that does not begin an entity/,
    ],
    [
      'an entity of HTML',
      answer('Salt &nbsp; water?', 'Well?'),
      launch,
      /an & that does not begin an entity/,
    ],
    [
      'no speak element',
      {
        ...answer('x'),
        response: { outputSpeech: { type: 'SSML', ssml: '<p>Bye.</p>' }, shouldEndSession: true },
      },
      launch,
      /not one <speak>/,
    ],
    ['an unknown tag', answer('<b>Warm?</b>', 'Well?'), launch, /does not know: <b>/],
    ['an unknown tag in the reprompt', answer('Warm?', '<i>Well?</i>'), launch, /reprompt.*<i>/],
    [
      'a break over ten seconds',
      answer('Wait.<break time="10001ms"/>Warm?', 'Well?'),
      launch,
      /break of 10001 ms/,
    ],
    [
      'a break of no known length',
      answer('Wait.<break time="long"/>Warm?', 'Well?'),
      launch,
      /cannot be read/,
    ],
    [
      'breaks over 240 s in all',
      answer(`${'<break time="10s"/>'.repeat(25)}Warm?`, 'Well?'),
      launch,
      /lasts about 25\d seconds/,
    ],
    ['words over 240 s', answer(words(620), 'Well?'), launch, /lasts about 24\d seconds/],
    [
      'more than 8,000 characters',
      answer(`${'abcdefghi '.repeat(799)}Is it warm now?`, 'Well?'),
      launch,
      /speech has 80\d\d characters/,
    ],
    ['more than 120 kB', withCard('é'.repeat(61_000)), launch, /bytes of JSON, over 120000/],
    ['a long card', withCard('x'.repeat(8_001)), launch, /card has 80\d\d characters/],
    [
      'an open session without a question',
      answer('It is warm.', 'Well?'),
      launch,
      /must end in a question/,
    ],
    [
      'an open session that asked too early',
      answer('Warm? I think so.', 'Well?'),
      launch,
      /must end in a question/,
    ],
    ['an open session with an empty reprompt', answer('Warm?', ''), launch, /must be a reprompt/],
    [
      'an open session without a reprompt',
      { ...answer('x'), response: { ...answer('Warm?').response, shouldEndSession: false } },
      launch,
      /must be a reprompt/,
    ],
    [
      'an open session without speech',
      {
        ...answer('x'),
        response: {
          ...answer('Warm?', 'Well?').response,
          outputSpeech: { type: 'SSML', ssml: '<speak></speak>' },
        },
      },
      launch,
      /must end in a question/,
    ],
    [
      'a closed session with a reprompt',
      {
        ...answer('x'),
        response: { ...answer('Bye.', 'Still there?').response, shouldEndSession: true },
      },
      launch,
      /must be no reprompt/,
    ],
    ['a closed session that asks', answer('Goodbye?'), launch, /must not end in a question/],
    ['speech after the end', answer('Bye.'), ended, /nothing to say/],
    ['milligrams', answer('Take 400 mg. Ready?', 'Well?'), launch, /speech names a dose: "400 mg"/],
    ['milligrams in words', answer('Some milligrams. Ready?', 'Well?'), launch, /names a dose/],
    ['milligrams run together', answer('Take 400mg. Ready?', 'Well?'), launch, /names a dose/],
    ['tablets counted', answer('Take two small tablets. Ready?', 'Well?'), launch, /names a dose/],
    ['pills a day', answer('No more pills a day. Ready?', 'Well?'), launch, /names a dose/],
    [
      'a dose in the reprompt',
      answer('Ready?', 'Take 2 pills. Ready?'),
      launch,
      /reprompt names a dose/,
    ],
    ['a dose on the card', withCard('500 mg'), launch, /card names a dose/],
    [
      'a dose cut by markup',
      answer('Take 400 <emphasis>mg</emphasis>. Ready?', 'Well?'),
      launch,
      /names a dose/,
    ],
    ['a function among the attributes', withAttributes({ a: () => 1 }), launch, /JSON cannot hold/],
    ['a date among the attributes', withAttributes({ a: new Date() }), launch, /JSON cannot hold/],
    ['attributes in a circle', withAttributes(circle), launch, /JSON cannot hold/],
    ['NaN among the attributes', withAttributes({ a: [Number.NaN] }), launch, /JSON cannot hold/],
    ['a gap among the attributes', withAttributes({ a: undefined }), launch, /JSON cannot hold/],
    [
      'more than 24 kB of attributes',
      withAttributes({ a: 'x'.repeat(24_000) }),
      launch,
      /attributes are 240\d\d bytes/,
    ],
    ['another version', { ...answer('Bye.'), version: '2.0' }, launch, /"2.0" and must be "1.0"/],
  ])('%s', (_, response, request, message) => {
    const broken = brokenRules(response, request);
    expect(broken).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('reports nothing else about it', () => {
    expect(brokenRules(answer('Take 400 mg. Ready?', 'Well?'), launch)).toHaveLength(1);
    expect(brokenRules(answer('Goodbye?'), launch)).toHaveLength(1);
  });
});

describe('a response with an APL for Audio document', () => {
  const quiet = (ms: number) => [{ ms, say: '' }];
  const waiting = (ms: number) => countDirective(quiet(ms), [], 'Ready?');

  function changed(change: (directive: ReturnType<typeof countTo>) => void): ResponseEnvelope {
    const directive = countTo(5);
    change(directive);
    return playing(directive);
  }

  it.each<[string, ResponseEnvelope]>([
    ['a count that asks at its end, without speech', playing(countTo(20))],
    ['a count after some speech', playing(countTo(60), 'Here we go.')],
    ['a wait', playing(waiting(30_000), 'Take your time.')],
    ['a wait of almost all that is allowed', playing(waiting(238_000), 'Rest.')],
    ['a count that ends by naming what to say', playing(countTo(5, 1, 'Say next, or again.'))],
  ])('%s breaks nothing', (_, response) => {
    expect(brokenRules(response, launch)).toEqual([]);
  });

  it.each<[string, ResponseEnvelope, RegExp]>([
    [
      'another version',
      changed(({ document }) => {
        document.version = '0.8';
      }),
      /version "0\.8" and must have "0\.91"/,
    ],
    [
      'no token',
      changed((directive) => {
        directive.token = '';
      }),
      /no token/,
    ],
    [
      'a binding to nothing',
      changed(({ document }) => {
        document.mainTemplate.parameters = [];
      }),
      /Nothing is bound to "payload"/,
    ],
    ['SSML that is not well-formed', playing(countTo(5, 1, 'Salt & pepper?')), /not well-formed/],
    ['a tag there is not', playing(countTo(5, 1, '<b>Ready?</b>')), /document has a tag.*<b>/],
    [
      'a break too long',
      playing(countTo(5, 1, '<break time="11s"/>Ready?')),
      /document has a break of 11000 ms/,
    ],
    ['only silence', playing(countDirective(quiet(2000), [], '')), /says nothing/],
    ['no question at its end', playing(countTo(5, 1, 'Well done.')), /must end in a question/],
    [
      'a question only before the count',
      playing(countTo(5, 1, 'Well done.'), 'Ready?'),
      /must end in a question.*"Well done\."/,
    ],
    ['silences over 240 s on two lanes', playing(countTo(121)), /add up to about \d+ seconds/],
    [
      'speech and document over 240 s',
      playing(waiting(235_000), '<break time="6s"/>'),
      /The speech and the APL-A document last about 241 seconds/,
    ],
    ['a dose', playing(countTo(5, 1, 'Take 400 mg. Ready?')), /document names a dose/],
    [
      'more than 120 kB',
      playing(countDirective([], Array(5000).fill({ ms: 1, say: 'one of many' }), 'Ready?')),
      /bytes of JSON, over 120000/,
    ],
    [
      'two documents',
      {
        ...playing(countTo(5)),
        response: {
          ...playing(countTo(5)).response,
          directives: [countTo(5), countTo(5)],
        },
      },
      /has 2 APL-A documents/,
    ],
    [
      'a question at the end of the session',
      {
        version: '1.0',
        response: { directives: [countTo(5)], shouldEndSession: true },
      },
      /must not end in a question/,
    ],
  ])('%s', (_, response, message) => {
    expect(brokenRules(response, launch)).toEqual(
      expect.arrayContaining([expect.stringMatching(message)]),
    );
  });

  it('may not answer the end of a session', () => {
    const response = { version: '1.0', response: { directives: [countTo(5)] } };
    expect(brokenRules(response, ended)).toEqual([expect.stringMatching(/nothing to say or show/)]);
  });

  it('reports nothing else about it', () => {
    expect(brokenRules(playing(countTo(5, 1, 'Well done.')), launch)).toHaveLength(1);
    expect(brokenRules(playing(countTo(121)), launch)).toHaveLength(1);
  });
});
