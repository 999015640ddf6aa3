import type { Response } from 'ask-sdk-model';
import {
  ANSWER_SECONDS,
  firstNumberAt,
  type Heard,
  secondsOf,
  waitsUntil,
} from '../../bench/listener';

const heard = (ssml: string): Heard => ({
  at: 'screening',
  response: { outputSpeech: { type: 'SSML', ssml: `<speak>${ssml}</speak>` } },
  sessionBytes: 0,
  tookMs: 0,
});

describe("The listener's seconds", () => {
  it('are the words at 150 a minute, the pauses, and an answer after each turn but the last', () => {
    const turns = [
      heard('One two three four five?'),
      heard('Six seven.<break time="400ms"/>First, rest. Then go.'),
    ];
    const waits = waitsUntil('First, rest.', turns);
    expect(waits.map(({ seconds }) => seconds)).toEqual([2, 1.2]);
    expect(secondsOf(waits)).toBeCloseTo(2 + ANSWER_SECONDS + 1.2);
  });

  it('end only at words that are spoken', () => {
    expect(() => waitsUntil('First', [heard('Nothing.')])).toThrow('is not spoken');
  });

  it('until the first number are read from the two lanes of the count', () => {
    const count = {
      a: [
        { ms: 3000, say: '' },
        { ms: 2000, say: '1' },
      ],
      b: [{ ms: 2000, say: 'left' }],
    };
    const directives = [{ type: 'Alexa.Presentation.APLA.RenderDocument', datasources: { count } }];
    const response: Response = JSON.parse(JSON.stringify({ directives }));
    expect(firstNumberAt(response)).toBe(3);
  });
});
