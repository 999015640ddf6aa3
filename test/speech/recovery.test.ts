import { words } from '../../lambda/alexa/language';
import { advance } from '../../lambda/session/dialog';
import type { Turn } from '../../lambda/session/turn';
import { regionWords } from '../../lambda/speech/regions';
import { render } from '../../lambda/speech/render';
import { contextAfter } from '../session/context';
import { everyWalk } from '../session/walk';

const region = regionWords('en-US');

/** More misses than any place allows before it ends or stops asking. */
const MISSES = 12;

/** What one turn sounds like, without markup. */
function heardOf({ say }: Turn): { spoken: string; asked: string; reprompt: string } {
  const plain = (text: string): string =>
    text
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const { speak, reprompt, count } = render(say, words, region);
  const asked = render({ tell: [], count: null, ask: say.ask }, words, region).speak;
  return {
    spoken: plain(`${speak} ${count?.ask ?? ''}`),
    asked: plain(asked),
    reprompt: plain(reprompt ?? ''),
  };
}

const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s+/);
const sorries = (text: string): string[] =>
  sentences(text).filter((sentence) => sentence.startsWith('Sorry'));

/** Checks the last turn of random conversations, with the turns after several answers not understood. */
const runs = (check: (turns: readonly Turn[]) => void): void =>
  everyWalk((steps) => {
    const last = steps.at(-1)?.turn;
    const turns: Turn[] = last === undefined ? [] : [last];
    for (let miss = 0; miss < MISSES; miss += 1) {
      const state = turns.at(-1)?.state ?? null;
      if (state === null) {
        break;
      }
      turns.push(advance(state, { kind: 'not-understood' }, contextAfter(1000)));
    }
    check(turns);
  });

const inTurn = (turns: readonly Turn[]): [Turn, Turn][] =>
  turns.slice(1).map((turn, at) => [turns[at] ?? turn, turn]);

describe('Several answers in a row that are not understood, from any place', () => {
  it('never bring the same turn twice in a row', () => {
    runs((turns) => {
      for (const [before, after] of inTurn(turns)) {
        expect(heardOf(after).spoken).not.toBe(heardOf(before).spoken);
      }
    });
  });

  it('never bring the same apology twice in a row', () => {
    runs((turns) => {
      for (const [before, after] of inTurn(turns)) {
        const again = sorries(heardOf(after).spoken).filter((sorry) =>
          sorries(heardOf(before).spoken).includes(sorry),
        );
        expect(again).toEqual([]);
      }
    });
  });

  it('bring reprompts in other words than the question', () => {
    runs((turns) => {
      for (const turn of turns) {
        if (turn.state === null) {
          continue;
        }
        const { spoken, asked, reprompt } = heardOf(turn);
        expect(reprompt).not.toBe(asked);
        expect(reprompt).not.toBe(spoken);
      }
    });
  });
});

/** Every question, with its shorter form after a miss. */
const prompts: [string, { ask: string; short: string }][] = [
  ...Object.entries(words.choices),
  ...Object.entries(words.step),
  ...Object.entries(words.items),
  ...Object.entries(words.gate),
  ...Object.entries(words.exercises.gate),
  ['worse', words.worse],
  ['next exercise', words.nextExercise('bridge')],
];

describe('A question that was missed once', () => {
  it('is asked in fewer words', () => {
    const asLong = prompts.filter(([, { ask, short }]) => short.length >= ask.length);
    expect(asLong).toEqual([]);
  });
});

describe('A question that was missed twice', () => {
  const listed = [
    ...Object.entries(words.choices),
    ...Object.entries(words.step),
    ['next exercise', words.nextExercise('bridge')] as const,
  ].flatMap(([id, { options }]) => (options === undefined ? [] : [[id, options] as const]));

  it('names three things to say at most', () => {
    const tooMany = listed.filter(([, options]) => {
      const said = options.slice(0, options.search(/[.?]/));
      return said.split(/, or | or |, /).length > 3;
    });
    expect(tooMany).toEqual([]);
  });

  it('is a bare yes or no in the screen', () => {
    runs((turns) => {
      for (const { say } of turns) {
        if (say.ask?.about !== 'item' || say.ask.misses < 2) {
          continue;
        }
        expect(render({ ...say, tell: [], count: null }, words, region).speak).toBe(words.yesOrNo);
      }
    });
  });
});
