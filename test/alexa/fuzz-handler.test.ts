import fc from 'fast-check';
import { words } from '../../lambda/alexa/language';
import { keepIn } from '../../lambda/alexa/preferences/store';
import { handler } from '../../lambda/index';
import { LONGEST_CONVERSATION } from '../../proof/fuzz-conversation';
import { type Findings, fuzzHandler, shortfalls } from '../../proof/fuzz-handler';
import { tampering } from '../../proof/tampering';
import { unfinishedExerciseStore } from '../../proof/unfinished-exercise-store';
import { lambdaContext } from './requests';

type Handler = Parameters<typeof fuzzHandler>[0];

const fuzz = (tested: Handler, turns: number, seed: number): Promise<Findings> =>
  fuzzHandler(tested, lambdaContext, turns, seed, () => undefined);

/** The handler, with a line of advice in every answer that has the word. */
const advisingAfter =
  (word: string): Handler =>
  async (event, context) => {
    const answer = await handler(event, context);
    const { outputSpeech } = answer.response;
    if (outputSpeech?.type !== 'SSML' || !outputSpeech.ssml.includes(word)) {
      return answer;
    }
    const ssml = outputSpeech.ssml.replace('</speak>', ` ${words.lines.clear}</speak>`);
    return { ...answer, response: { ...answer.response, outputSpeech: { type: 'SSML', ssml } } };
  };

describe('Random requests to the handler', () => {
  beforeAll(() => keepIn(unfinishedExerciseStore));
  afterAll(() => keepIn(null));

  describe('of a run of 2,000, valid, odd and hostile,', () => {
    /** The session attributes of every answer, as JSON. */
    const sent = new Set<string>();
    let found: Findings;

    beforeAll(async () => {
      found = await fuzz(
        async (event, context) => {
          const answer = await handler(event, context);
          sent.add(JSON.stringify(answer.sessionAttributes));
          return answer;
        },
        2000,
        20261122,
      );
    });

    it('break no promise', () => {
      expect(found.broken).toBeNull();
    });

    it('get far', () => {
      expect(found.turns).toBe(2000);
      expect(found.longest).toBeGreaterThan(0.9 * LONGEST_CONVERSATION);
      expect(found.sessions).toBeGreaterThan(60);
      expect(found.withAdvice).toBeGreaterThan(30);
      expect(found.withCount).toBeGreaterThan(30);
    });

    it('change attributes in ways that find something to change', () => {
      const swaps = fc.sample(tampering, { numRuns: 300, seed: 1 });
      const idle = swaps.filter(({ find }) => ![...sent].some((json) => json.search(find) >= 0));
      expect([...new Set(idle.map(({ find }) => find.source))]).toEqual([]);
    });
  });

  it('are the same for the same seed, and others for another', async () => {
    const sentWith = async (seed: number): Promise<string[]> => {
      const sent: string[] = [];
      await fuzz(
        (event, context) => {
          sent.push(JSON.stringify(event));
          return handler(event, context);
        },
        100,
        seed,
      );
      return sent.map((event) => event.replace(/request\.\d+/g, ''));
    };
    const first = await sentWith(1);
    expect(await sentWith(1)).toEqual(first);
    expect(await sentWith(2)).not.toEqual(first);
  });

  it('are shrunk to a short conversation where a promise is broken', async () => {
    const { broken } = await fuzz(advisingAfter('bladder'), 2000, 1);
    expect(broken?.promise).toMatch(/^Told too early: "I heard no/);
    expect(broken?.conversation.length).toBeLessThanOrEqual(3);
    expect(JSON.stringify(broken?.response)).toContain('bladder');
  });

  it('are shrunk to one request where every answer is an error', async () => {
    const { broken } = await fuzz(() => Promise.reject(new Error('down')), 10, 1);
    expect(broken?.promise).toBe('Nothing is thrown: Error: down');
    expect(broken?.conversation).toHaveLength(1);
  });

  it('must get far in a run of 10,000', () => {
    const far = { turns: 10_000, sessions: 600, longest: 100, withAdvice: 200, withCount: 300 };
    const reach = { ...far, slowestMs: 50 };
    expect(shortfalls(reach)).toEqual([]);
    expect(shortfalls({ ...reach, withCount: 149 })).toEqual([
      '149 turns in which a count was heard, not 150',
    ]);
    expect(shortfalls({ ...reach, sessions: 0, withAdvice: 0, longest: 12 })).toHaveLength(3);
    expect(shortfalls({ ...reach, turns: 9999, withCount: 0 })).toEqual([]);
  });
});
