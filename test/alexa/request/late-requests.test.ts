import type { ResponseEnvelope } from 'ask-sdk-model';
import { recall } from '../../../lambda/alexa/session-attributes';
import { handler } from '../../../lambda/index';
import { envelope, intent, lambdaContext, slot } from '../requests';

const yes = 'AMAZON.YesIntent';
const no = 'AMAZON.NoIntent';
const START_MS = Date.UTC(2026, 10, 22, 10);

/** A request made so many seconds after the conversation began; its id follows from that. */
const at = (second: number, request: object): object => ({
  ...request,
  requestId: `amzn1.echo-api.request.${second}`,
  timestamp: new Date(START_MS + second * 1000).toISOString(),
});

const send = (request: object, attributes: unknown = {}): Promise<ResponseEnvelope> =>
  handler(envelope(request, attributes), lambdaContext);

/** Sends one intent each ten seconds, and returns the last response and when the next one is due. */
async function talk(...names: readonly string[]) {
  let attributes: unknown = {};
  let response = await send(at(0, intent('BackSpasmIntent')));
  let second = 0;
  for (const name of names) {
    second += 10;
    ({ sessionAttributes: attributes } = response);
    response = await send(at(second, intent(name)), attributes);
  }
  return { response, second };
}

const stateIn = async ({ sessionAttributes }: ResponseEnvelope) => {
  const { state } = await recall(sessionAttributes);
  if (state === null || state === 'lost') {
    throw new Error('There is no state');
  }
  return state;
};

const TO_TRAUMA = [no, no, no, no, no];
const symptom = (id: string): object => intent('SymptomIntent', slot('symptom', id, id));

describe('A request that is delivered twice, or late', () => {
  it('does not answer the next question: a yes to the crash is no answer about standing', async () => {
    const { response, second } = await talk(...TO_TRAUMA, yes);
    const again = await send(at(second, intent(yes)), response.sessionAttributes);
    expect(await stateIn(again)).toEqual(await stateIn(response));
    expect((await stateIn(again)).memory.answers).not.toHaveProperty('can-stand');
    expect(JSON.stringify(again.response)).toContain('too hard to stand or walk?');
  });

  it.each([
    ['a no delivered twice', no, 0],
    ['a no made before the newest answer', no, -5],
    ['a yes made long before', yes, -40],
    ['a "not sure" made before', 'NotSureIntent', -1],
    ['a request for exercises made before', 'ExerciseIntent', -1],
  ])('changes nothing: %s', async (_, name, earlier) => {
    const { response, second } = await talk(no, no, no);
    const late = await send(at(second + earlier, intent(name)), response.sessionAttributes);
    expect(await stateIn(late)).toEqual(await stateIn(response));
    expect(JSON.stringify(late.response)).toContain('bike seat');
    expect(late.response.shouldEndSession).toBe(false);
  });

  it('is not remembered as the newest one: an old request after it is late, too', async () => {
    const { response, second } = await talk(no, no, no);
    const late = await send(at(second - 5, intent(no)), response.sessionAttributes);
    const later = await send(at(second - 3, intent(no)), late.sessionAttributes);
    expect(await stateIn(later)).toEqual(await stateIn(response));
    const next = await send(at(second + 1, intent(no)), later.sessionAttributes);
    expect((await stateIn(next)).place).toMatchObject({ item: 'both-legs' });
  });

  it('plays a count again from where it began', async () => {
    const exercises = await send(at(0, intent('ExerciseIntent')));
    let response = exercises;
    for (let second = 10; second <= 80; second += 10) {
      const name = second < 80 ? no : 'AMAZON.YesIntent';
      response = await send(at(second, intent(name)), response.sessionAttributes);
    }
    const ready = await send(at(90, intent('ReadyIntent')), response.sessionAttributes);
    const counting = ready.response.directives === undefined ? response : ready;
    const again = await send(
      at(counting === ready ? 90 : 80, intent('ReadyIntent')),
      counting.sessionAttributes,
    );
    expect(again.response.directives).toEqual(counting.response.directives);
    expect(await stateIn(again)).toEqual(await stateIn(counting));
  });
});

describe('What counts even when it comes late', () => {
  it('a sign, which means the same at every question', async () => {
    const { response, second } = await talk(no, no, no);
    const told = await send(at(second - 5, symptom('collapse')), response.sessionAttributes);
    expect((await stateIn(told)).place.at).toBe('emergency');
  });

  it('"stop"', async () => {
    const { response, second } = await talk(no, no);
    const stopped = await send(
      at(second - 5, intent('AMAZON.StopIntent')),
      response.sessionAttributes,
    );
    expect(stopped.response.shouldEndSession).toBe(true);
  });

  it('an answer without an id, which looks like the one before', async () => {
    const { response, second } = await talk(no, no);
    const other = { ...at(second, intent(no)), requestId: undefined };
    const next = await send(other, response.sessionAttributes);
    const after = await send(other, next.sessionAttributes);
    expect((await stateIn(after)).place).toMatchObject({ item: 'both-legs' });
  });

  it('another answer made in the same second: only its id tells it from a second delivery', async () => {
    const { response, second } = await talk(no, no);
    const other = { ...at(second, intent(no)), requestId: 'amzn1.echo-api.request.other' };
    const next = await send(other, response.sessionAttributes);
    expect((await stateIn(next)).place).toMatchObject({ item: 'saddle-numbness' });
  });
});
