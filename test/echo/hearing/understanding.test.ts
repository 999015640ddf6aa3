import { readInteractionModel } from '../../../echo/hearing/interaction-model';
import { fillings, partsOf } from '../../../echo/hearing/sample';
import type { Slot } from '../../../echo/hearing/slot';
import { trainUnderstanding, type Understanding } from '../../../echo/hearing/understanding';

const YES = 'AMAZON.YesIntent';
const NO = 'AMAZON.NoIntent';
const FALLBACK = 'AMAZON.FallbackIntent';

/** A Sunday, in week 47. */
const TODAY = new Date(2026, 10, 22, 10);

const model = readInteractionModel('en-US');
let understanding: Understanding;

beforeAll(async () => {
  understanding = await trainUnderstanding(model);
});

async function intentOf(words: string): Promise<string> {
  return (await understanding.understand(words, TODAY)).intent;
}

async function slotOf(words: string, name: string): Promise<Slot | undefined> {
  return (await understanding.understand(words, TODAY)).slots[name];
}

function idOf(slot: Slot | undefined): string | undefined {
  return slot?.resolutions?.resolutionsPerAuthority?.[0]?.values[0]?.value.id;
}

describe('the samples', () => {
  it('are each understood as their own intent', async () => {
    const plain = model.intents.flatMap(({ name, samples }) =>
      samples.filter((sample) => !sample.includes('{')).map((sample) => ({ name, sample })),
    );
    const wrong: string[] = [];
    for (const { name, sample } of plain) {
      const intent = await intentOf(sample);
      if (intent !== name) {
        wrong.push(`"${sample}" of ${name} is understood as ${intent}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('with slots are each understood as their own intent, whatever fills them', async () => {
    const wrong: string[] = [];
    let turn = 0;
    for (const intent of model.intents) {
      for (const sample of intent.samples.filter((one) => one.includes('{'))) {
        const template = { intent, parts: partsOf(sample, intent), literalWords: 0 };
        turn += 7;
        for (const phrase of fillings(template, model, turn)) {
          const understood = await intentOf(phrase);
          if (understood !== intent.name) {
            wrong.push(`"${phrase}" of ${intent.name} is understood as ${understood}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a no, however it is worded', () => {
  it.each([
    'nope',
    'nah',
    "no I haven't",
    'not at all',
    'none of those',
    'negative',
    'no way',
    'definitely not',
    'never',
    'nothing like that',
    'no thanks',
    "I don't",
    "no, I'm fine there",
    'Alexa, no',
    'um, no',
    'no no no',
    'nope, none of that',
    "no, I don't",
    "no it hasn't",
    'absolutely not',
    'not one of them',
    "no I'm alright there",
    "no that's not happening",
    'nope, not me',

    "it isn't",
    'no sir',
    'no to all of them',
    "that's a no from me",
    'certainly not',
  ])('%s', async (words) => {
    expect(await intentOf(words)).toBe(NO);
  });
});

describe('a yes, however it is worded', () => {
  it.each([
    'yes',
    'yeah',
    'yep',
    'sure',
    'yes I do',
    'yes it is',
    "yeah, that's right",
    'I do',
    'uh yes',
    'definitely yes',
    'oh yes please',
    'yes I have',
    'yeah I have that',
  ])('%s', async (words) => {
    expect(await intentOf(words)).toBe(YES);
  });
});

describe('a hedge is never a no', () => {
  it.each<[string, string]>([
    ['only when I cough', 'PartlyIntent'],
    ['only when I lie on my side', 'PartlyIntent'],
    ['a little', 'PartlyIntent'],
    ['sometimes', 'PartlyIntent'],
    ['now and again', 'PartlyIntent'],
    ['I think so', 'PartlyIntent'],
    ['sort of', 'PartlyIntent'],
    ['it comes and goes', 'PartlyIntent'],
    ["I don't think so", 'SoftNoIntent'],
    ['not that I know of', 'SoftNoIntent'],
    ["not that I've noticed", 'SoftNoIntent'],
    ['not really', 'SoftNoIntent'],
    ['probably not', 'SoftNoIntent'],
    ["I'm not sure", 'NotSureIntent'],
    ["I don't know", 'NotSureIntent'],
    ['I have no idea', 'NotSureIntent'],
    ['hard to say', 'NotSureIntent'],
    ["I couldn't tell you", 'NotSureIntent'],
    ["that's normal for me", 'NotNewIntent'],
    ["I've had that for years", 'NotNewIntent'],
    ["I'd rather not say", 'DeclineIntent'],
  ])('%s: %s', async (words, intent) => {
    expect(await intentOf(words)).toBe(intent);
  });

  it.each([
    'no, but sometimes at night',
    'no, only when I stand',
    'well not exactly',
    'no, not really',
    'maybe not',
    'not yet',
    'nothing much',
    'no except a bit in the foot',
    'barely',
    'only if I bend over',
    'mostly no',
  ])('not a no: %s', async (words) => {
    expect(await intentOf(words)).not.toBe(NO);
  });
});

describe('a symptom', () => {
  it.each<[string, string]>([
    ['I have chest pain', 'collapse'],
    ["I'm short of breath", 'collapse'],
    ['I feel faint', 'collapse'],
    ['I wet myself', 'bladder-bowel'],
    ["I've lost control of my bladder", 'bladder-bowel'],
    ["I can't pee", 'urine-retention'],
    ['my groin feels numb', 'saddle-numbness'],
    ['both my legs are weak', 'both-legs'],
    ['I fell off a ladder', 'trauma'],
    ['I was in a car crash', 'trauma'],
    ['the pain shoots down my leg', 'leg-pain'],
    ['my foot is tingling', 'leg-numbness'],
    ['I have a fever', 'fever'],
    ["I've got the chills", 'fever'],
    ['I had cancer', 'cancer'],
    ['I take steroids', 'steroids'],
    ['so the thing is my left foot feels numb when driving home', 'leg-numbness'],
    ['I was driving yesterday and my legs went numb', 'both-legs'],
    ['my sciatca is back', 'leg-pain'],
    ['no, but I have chest pain', 'collapse'],
    ['no, my foot is numb', 'leg-numbness'],
  ])('%s: %s', async (words, id) => {
    expect(await intentOf(words)).toBe('SymptomIntent');
    expect(idOf(await slotOf(words, 'symptom'))).toBe(id);
  });
});

describe('a denied symptom is never a symptom', () => {
  it.each<[string, string]>([
    ['no chest pain', 'collapse'],
    ["I don't have a fever", 'fever'],
    ['no fever at all', 'fever'],
    ["I've never had cancer", 'cancer'],
    ['there is no pain in my leg', 'leg-pain'],
  ])('%s: %s', async (words, id) => {
    expect(await intentOf(words)).toBe('NoSymptomIntent');
    expect(idOf(await slotOf(words, 'symptom'))).toBe(id);
  });

  it.each([
    'no numbness',
    'no numbness or tingling',
    'there is no numbness',
    'my legs are not numb',
    'I am not short of breath',
    'no leg pain, no fever',
    'neither of my legs is weak',
    'without any chills',
    'not numb anywhere',
    'nothing is numb',
    "I haven't lost control of my bladder",
  ])('%s', async (words) => {
    expect(await intentOf(words)).not.toBe('SymptomIntent');
    expect(await intentOf(words)).not.toBe(YES);
  });

  it.each(["I'm not sure if I have a fever", "I don't know if it's numb"])('%s', async (words) => {
    expect(['SymptomIntent', 'NoSymptomIntent', YES, NO]).not.toContain(await intentOf(words));
  });
});

describe('a no in front of a complaint is not a no', () => {
  it.each([
    'no my groin feels funny',
    'no my arm is weak',
    'no it is my other leg',
    "no I can't feel my hand",
    "no there's something wrong with my foot",
    'no, I feel strange',
    'no but it tingles',
    'no feeling in my left hand',
    "I can't tell, no",
  ])('%s', async (words) => {
    expect([NO, 'NoSymptomIntent']).not.toContain(await intentOf(words));
  });

  it.each<[string, string]>([
    ['no I fell', 'trauma'],
    ['no, I wet myself', 'bladder-bowel'],
    ['no, I have been in a car crash', 'trauma'],
  ])('%s: %s', async (words, id) => {
    expect(await intentOf(words)).toBe('SymptomIntent');
    expect(idOf(await slotOf(words, 'symptom'))).toBe(id);
  });
});

describe('yes is not guessed', () => {
  it.each(['I might have', 'thank you', 'good', 'my bladder', 'that is the question'])(
    '%s',
    async (words) => {
      expect(await intentOf(words)).not.toBe(YES);
    },
  );
});

describe('a request', () => {
  it.each<[string, string]>([
    ['what do I do for a back spasm', 'BackSpasmIntent'],
    ['my back just went into spasm, help', 'BackSpasmIntent'],
    ['my back has seized up', 'BackSpasmIntent'],
    ['why did my back spasm', 'CauseIntent'],
    ['what makes a back lock up', 'CauseIntent'],
    ['when should I go and see a doctor', 'WarningSignsIntent'],
    ['what are the danger signs', 'WarningSignsIntent'],
    ['is ice better than heat', 'HeatOrColdIntent'],
    ['should I put a hot water bottle on it', 'HeatOrColdIntent'],
    ["I can't get up", 'CannotMoveIntent'],
    ["I'm stuck on the floor", 'CannotMoveIntent'],
    ["I'm all by myself", 'AloneIntent'],
    ["there's nobody here with me", 'AloneIntent'],
    ["I can't get up and I'm alone", 'AloneIntent'],
    ["thank you, that's all", 'AMAZON.StopIntent'],
    ['why are you asking me that', 'WhyAskIntent'],
    ["I'm ready now", 'ReadyIntent'],
    ['give me a minute', 'WaitIntent'],
    ['hang on a second', 'WaitIntent'],
    ['ow that hurts', 'PainIntent'],
    ['it hurts when I do that', 'PainIntent'],
    ['I want to do my stretches', 'RoutineIntent'],
    ['I meant yes', 'CorrectionIntent'],
    ['say that one more time', 'PardonIntent'],
    ['what was that', 'PardonIntent'],
    ['next step please', 'AMAZON.NextIntent'],
    ['carry on', 'AMAZON.ResumeIntent'],
    ['stop it', 'AMAZON.StopIntent'],
    ['I need help', 'AMAZON.HelpIntent'],
  ])('%s: %s', async (words, intent) => {
    expect(await intentOf(words)).toBe(intent);
  });

  it.each(["I'm not ready", 'it does not hurt', "I'm not alone"])(
    'a denied one is not that one: %s',
    async (words) => {
      expect(['ReadyIntent', 'PainIntent', 'AloneIntent', YES]).not.toContain(
        await intentOf(words),
      );
    },
  );
});

describe('slots', () => {
  it.each<[string, string, string, string]>([
    ["I'm seventy two", 'AgeIntent', 'age', '72'],
    ['I am 68 years old', 'AgeIntent', 'age', '68'],
    ['it started two weeks ago', 'OnsetIntent', 'ago', 'P2W'],
    ['about three days ago', 'OnsetIntent', 'ago', 'P3D'],
    ['since yesterday', 'OnsetIntent', 'day', '2026-11-21'],
    ['it came on this morning', 'OnsetIntent', 'day', '2026-11-22'],
    ['it started two weeks ago', 'OnsetIntent', 'began', 'it started'],
    ['my back went two days ago', 'OnsetIntent', 'began', 'my back went'],
    ['it started just now', 'OnsetIntent', 'when', 'just now'],
    ['it just happened', 'OnsetIntent', 'when', 'it just happened'],
    ['count thirty seconds', 'CountHoldIntent', 'length', 'PT30S'],
    ['count a minute and a half', 'CountHoldIntent', 'length', 'PT1M30S'],
  ])('%s: %s %s=%s', async (words, intent, name, value) => {
    expect(await intentOf(words)).toBe(intent);
    expect(await slotOf(words, name)).toMatchObject({
      name,
      value,
      confirmationStatus: 'NONE',
      source: 'USER',
    });
  });

  it.each(['about three days back', 'two days ago', 'for three days', 'it happened yesterday'])(
    'takes "%s" for a time that may be about anything',
    async (words) => {
      expect(await intentOf(words)).toBe('OnsetIntent');
      expect((await slotOf(words, 'began'))?.value).toBeUndefined();
    },
  );

  it.each<[string, string, string]>([
    ['show me the bird dog', 'ExerciseIntent', 'exercise'],
    ['can I take ibuprofen', 'MedicineIntent', 'medicine'],
    ['can I take naproxin', 'MedicineIntent', 'medicine'],
  ])('%s: %s with a resolved %s', async (words, intent, name) => {
    expect(await intentOf(words)).toBe(intent);
    const slot = await slotOf(words, name);
    expect(slot?.resolutions?.resolutionsPerAuthority?.[0]?.status.code).toBe('ER_SUCCESS_MATCH');
    expect(idOf(slot)).toBeTruthy();
  });

  it('that the words do not fill are sent with only a name', async () => {
    expect(await slotOf('since yesterday', 'ago')).toEqual({
      name: 'ago',
      confirmationStatus: 'NONE',
    });
  });
});

describe('what the skill is not for', () => {
  it.each([
    "what's the weather like in boston",
    'play some jazz music',
    'set an alarm for half past six',
    'who won the game last night',
    'tell me a bedtime story',
    'order more coffee pods',
    'how do I get to the airport',
    'turn off the kitchen lights',
    'what is the square root of nine',
    'purple monkey dishwasher',
    'the cat sat on the mat',
    'my car will not start',
    'when does the supermarket close',
    'I like chocolate ice cream',
    'translate good evening into french',
    'how old is the queen',
    'remind me to water the plants',
    'read me the headlines',
    'blah blah blah',
    'what is the best film of all time',
    'I have a dog',
    'can I take the train to paris',
    'good',
    'floor',
    'morning',
    'good morning',
    'how are you',
    'two plus three',
    'water the plants with ibuprofen',
    'my computer has stopped',
    'no parking here',
    'I lost my keys',
    'count the sheep',
    'how do I fix a leaking tap',
    'my flight leaves on monday morning',
  ])('%s', async (words) => {
    expect(await intentOf(words)).toBe(FALLBACK);
  });
});
