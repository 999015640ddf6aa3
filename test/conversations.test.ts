import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PretendAmazon } from '../echo/amazon/pretend-amazon';
import { Echo } from '../echo/device';
import { readInteractionModel } from '../echo/hearing/interaction-model';
import { trainUnderstanding } from '../echo/hearing/understanding';
import { readLatencyMs } from '../echo/latency';
import { Memory } from '../echo/memory';
import { type NewEcho, playTitle, runPlay } from '../echo/play';
import { keepIn } from '../lambda/alexa/store';
import { handler } from '../lambda/index';

const PLAYS = join(__dirname, 'conversations', 'en');

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

  it('are there', () => {
    expect(plays).not.toHaveLength(0);
  });

  for (const { file, text } of plays) {
    it(`${file}: ${playTitle(text)}`, async () => {
      expect(await runPlay(text, newEcho)).toEqual([]);
    });
  }
});
