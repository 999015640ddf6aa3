import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PretendAmazon } from '../echo/amazon/pretend-amazon';
import { Echo } from '../echo/device/echo';
import { readLatencyMs } from '../echo/device/latency';
import { readGivens } from '../echo/givens';
import { readInteractionModel } from '../echo/hearing/interaction-model';
import { trainUnderstanding } from '../echo/hearing/understanding';
import { type NewEcho, playTitle, runPlay } from '../echo/play';
import { keepIn } from '../lambda/alexa/preferences/store';
import { handler } from '../lambda/index';
import { Memory } from './memory';

const PLAYS = join(__dirname, 'conversations', 'en');
const givens = readGivens(join(__dirname, 'conversations', 'given', 'en'));

const amazon = new PretendAmazon();
let newEcho: NewEcho;

beforeAll(async () => {
  keepIn(new Memory());
  const model = readInteractionModel('en-US');
  const understanding = await trainUnderstanding(model);
  const { invocationName } = model;
  const latencyMs = readLatencyMs();
  await amazon.open();
  newEcho = (options) =>
    new Echo({ handler, understanding, invocationName, latencyMs, amazon, ...options });
});

afterAll(() => amazon.close());

describe('conversations', () => {
  const plays = readdirSync(PLAYS)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ file, text: readFileSync(join(PLAYS, file), 'utf8') }));

  it('exist', () => {
    expect(plays).not.toHaveLength(0);
  });

  it('use each given conversation', () => {
    const rows = new Set(plays.flatMap(({ text }) => text.split('\n')));
    expect([...givens.keys()].filter((name) => !rows.has(`Given: ${name}`))).toEqual([]);
  });

  for (const { file, text } of plays) {
    it(`${file}: ${playTitle(text)}`, async () => {
      expect(await runPlay(text, newEcho, givens)).toEqual([]);
    });
  }

  describe('with an angry or confused listener', () => {
    const inBadMood = plays.flatMap(({ file, text }) => {
      const [, polite, turns] = /^# polite: (\S+), (\d+) turns$/m.exec(text) ?? [];
      return polite === undefined ? [] : [{ file, text, polite, turns: Number(turns) }];
    });

    it('exist', () => {
      expect(inBadMood).not.toHaveLength(0);
    });

    for (const { file, text, polite, turns } of inBadMood) {
      it(`${file} takes at most two turns more than ${polite}`, () => {
        const counterpart = plays.find((play) => play.file === polite)?.text ?? '';
        expect(turnsToHelp(counterpart)).toBe(turns);
        expect(turnsToHelp(text)).toBeLessThanOrEqual(turns + 2);
      });
    }
  });
});

/** How many turns a play takes until the coach says to call 911, or reads the first step. */
function turnsToHelp(play: string): number {
  const rows = play.split('\n');
  const help = rows.findIndex((row) => /^Coach: .*(call 911 now|get comfortable)/i.test(row));
  if (help === -1) {
    throw new Error('No help comes in this play');
  }
  return rows.slice(0, help).filter((row) => row.startsWith('You:')).length;
}
