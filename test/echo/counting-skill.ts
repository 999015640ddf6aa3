import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { answer } from './small-skill';

/** One cell of a lane, as in the skill's documents. */
export interface Cell {
  ms: number;
  say: string;
}

function lane(name: string): Record<string, unknown> {
  const cell = [
    { type: 'Silence', duration: `\${data.ms}` },
    {
      type: 'Speech',
      when: `\${data.say != ''}`,
      contentType: 'PlainText',
      content: `\${data.say}`,
      duration: 'trimToParent',
    },
  ];
  return {
    type: 'Sequencer',
    data: `\${payload.count.${name}}`,
    items: [{ type: 'Mixer', items: cell }],
  };
}

/** The directive for two lanes of cells and a closing question. */
export function countDirective(a: readonly Cell[], b: readonly Cell[], ask: string) {
  return {
    type: 'Alexa.Presentation.APLA.RenderDocument' as const,
    token: 'count',
    document: {
      type: 'APLA',
      version: '0.91',
      mainTemplate: {
        parameters: ['payload'],
        items: [
          {
            type: 'Sequencer',
            items: [
              { type: 'Mixer', items: [lane('a'), lane('b')] },
              { type: 'Speech', contentType: 'SSML', content: `\${payload.count.ask}` },
            ],
          },
        ],
      },
    },
    datasources: { count: { a, b, ask: `<speak>${ask}</speak>` } },
  };
}

/**
 * A count on two lanes: three seconds of lead-in, then each number in its second.
 * @param from the number it starts with
 */
export function countTo(last: number, from = 1, ask = 'Ready for the right side?') {
  const a: Cell[] = [{ ms: 4000, say: 'Left side. Hold.' }];
  const b: Cell[] = [{ ms: 5000, say: '' }];
  for (let number = from; number <= last; number += 1) {
    const later = (number - from) % 2 === 1;
    (later ? b : a).push({ ms: 2000, say: `${number}` });
  }
  return countDirective(a, b, ask);
}

/** A response that plays a document, with or without speech before it. */
export function playing(
  directive: ReturnType<typeof countDirective>,
  speech?: string,
): ResponseEnvelope {
  const response: Response = {
    directives: [directive],
    reprompt: { outputSpeech: { type: 'SSML', ssml: '<speak>Ready?</speak>' } },
    shouldEndSession: false,
  };
  if (speech !== undefined) {
    response.outputSpeech = { type: 'SSML', ssml: `<speak>${speech}</speak>` };
  }
  return { version: '1.0', sessionAttributes: {}, response };
}

/** The count of a skill that cannot use a document, each number a second after the one before. */
export function countSpeech(last: number): string {
  const numbers = Array.from({ length: last }, (_, index) => `${index + 1}`);
  const pause = '<break time="600ms"/>';
  return `Left side. Hold. <break time="2800ms"/>${numbers.join(pause)}${pause}Ready for the right side?`;
}

/** A skill that counts to eight when tea is brewed, waits after a no, and counts in SSML after a failure. */
export async function countingSkill(event: RequestEnvelope): Promise<ResponseEnvelope> {
  const { request } = event;
  switch (request.type) {
    case 'SessionEndedRequest':
      return { version: '1.0', response: {} };
    case 'Alexa.Presentation.APLA.RuntimeError':
      return answer(countSpeech(8), 'Ready?');
    case 'IntentRequest':
      switch (request.intent.name) {
        case 'BrewIntent':
          return playing(countTo(8));
        case 'AMAZON.NoIntent':
          return playing(
            countDirective([{ ms: 30_000, say: '' }], [{ ms: 30_000, say: '' }], 'Ready now?'),
            'Take your time.',
          );
        case 'AMAZON.StopIntent':
          return answer('Goodbye.');
        default:
          return answer('Shall I go on?', 'Go on?');
      }
    default:
      return answer('Hello. Ready?', 'Ready?');
  }
}
