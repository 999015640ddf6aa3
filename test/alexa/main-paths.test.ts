import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import {
  AlexaTest,
  IntentRequestBuilder,
  LaunchRequestBuilder,
  ResponseValidator,
  type SequenceItem,
  SessionEndedRequestBuilder,
} from 'ask-sdk-test';
import { brokenRules } from '../../echo/device/response-rules';
import { handler } from '../../lambda/index';
import { lambdaContext, SKILL_ID, USER_ID } from './requests';

const settings = {
  appId: SKILL_ID,
  userId: USER_ID,
  deviceId: 'amzn1.ask.device.1',
  locale: 'en-US',
};

/** The one set of rules every response must keep, as in every other test. */
class EveryRule extends ResponseValidator {
  validate({ request }: SequenceItem, response: ResponseEnvelope): void {
    expect(brokenRules(response, request)).toEqual([]);
  }
}

const skill = new AlexaTest(
  (event: unknown) => handler(event, lambdaContext),
  settings,
).addValidator(new EveryRule());

const says = (name: string): RequestEnvelope => new IntentRequestBuilder(settings, name).build();
const symptom = (id: string): RequestEnvelope =>
  new IntentRequestBuilder(settings, 'SymptomIntent')
    .withSlotResolution('symptom', 'said aloud', 'ScreeningSymptom', id)
    .build();
const launch = (): RequestEnvelope => new LaunchRequestBuilder(settings).build();

const turn = (request: RequestEnvelope, saysLike: string): SequenceItem => ({
  request,
  saysLike,
  shouldEndSession: false,
});
const no = (saysLike: string): SequenceItem => turn(says('AMAZON.NoIntent'), saysLike);
const lastTurn = (request: RequestEnvelope, saysLike: string): SequenceItem => ({
  request,
  saysLike,
  repromptsNothing: true,
  shouldEndSession: true,
});

describe('A clear screen, then care', () => {
  skill.test([
    turn(says('BackSpasmIntent'), 'chest pain'),
    no('bladder or bowels'),
    no('hard for you to pee'),
    no('bike seat'),
    no('both of your legs'),
    no('crash'),
    no('shoot down one leg'),
    no('numb, tingly, or weak'),
    no('fever'),
    no('cancer'),
    no('steroid'),
    no('65'),
    no('more than one week'),
    no('I heard no warning sign'),
    {
      ...turn(says('AMAZON.YesIntent'), 'pillow under your knees'),
      hasCardTitle: 'First steps for a back spasm',
    },
    turn(says('AMAZON.NextIntent'), 'thin towel'),
    turn(says('AMAZON.NextIntent'), 'gentle walks'),
    turn(says('AMAZON.RepeatIntent'), 'gentle walks'),
    lastTurn(says('AMAZON.StopIntent'), 'Take care'),
  ]);
});

describe('An emergency', () => {
  skill.test([
    turn(says('BackSpasmIntent'), 'chest pain'),
    no('bladder or bowels'),
    turn(says('AMAZON.YesIntent'), '911'),
    turn(says('AMAZON.NextIntent'), '911'),
    turn(says('HeatOrColdIntent'), '911'),
    lastTurn(says('AMAZON.NoIntent'), '911'),
  ]);
});

describe('A sign as the first words', () => {
  skill.test([turn(symptom('saddle-numbness'), '911')]);
});

describe('Certification: launch, help, stop, cancel, fallback, home', () => {
  skill.test([turn(launch(), 'Is your back hurting right now?')]);
  skill.test([turn(says('AMAZON.HelpIntent'), 'my back hurts')]);
  skill.test([turn(says('AMAZON.FallbackIntent'), 'Is your back hurting right now?')]);
  skill.test([lastTurn(says('AMAZON.StopIntent'), 'Take care')]);
  skill.test([lastTurn(says('AMAZON.CancelIntent'), 'Take care')]);
  skill.test([lastTurn(says('AMAZON.NavigateHomeIntent'), 'Take care')]);
  skill.test([
    {
      request: new SessionEndedRequestBuilder(settings, 'USER_INITIATED').build(),
      saysNothing: true,
    },
  ]);
});
