import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Echo } from '../echo/device';
import { readInteractionModel } from '../echo/hearing/interaction-model';
import { trainUnderstanding } from '../echo/hearing/understanding';
import { readLatencyMs } from '../echo/latency';
import { Memory } from '../echo/memory';
import { type NewEcho, playTitle, runPlay } from '../echo/play';
import { keepIn } from '../lambda/alexa/store';
import { handler } from '../lambda/index';

const PLAYS = join(__dirname, 'conversations', 'en');

let newEcho: NewEcho;

beforeAll(async () => {
  keepIn(new Memory());
  const model = readInteractionModel('en-US');
  const understanding = await trainUnderstanding(model);
  const { invocationName } = model;
  const latencyMs = readLatencyMs();
  newEcho = ({ locale }) => new Echo({ handler, understanding, invocationName, locale, latencyMs });
});

describe('conversations', () => {
  const plays = readdirSync(PLAYS)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ file, text: readFileSync(join(PLAYS, file), 'utf8') }));

  it('are there', () => {
    expect(plays).not.toHaveLength(0);
  });

  for (const { file, text } of plays) {
    it(`${file}: ${playTitle(text)}`, async () => {
      expect(await runPlay(text, newEcho)).toEqual([]);
    });
  }
});
