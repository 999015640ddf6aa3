import { stanceOn } from './denial';
import type { Intent } from './interaction-model';
import { datesIn, durationsIn, numbersIn, type Quantity } from './quantities';
import type { Part } from './sample';
import { builtInSlot, emptySlot, resolvedSlot, type Slot } from './slot';
import type { FoundValue, SlotValues } from './slot-values';

export type Slots = Record<string, Slot>;

/** The most words that an unknown name may have. */
const LONGEST_NAME = 3;

/** Finds the values for an intent's slots. */
export class SlotFilling {
  constructor(private readonly values: SlotValues) {}

  /**
   * The slots with given values: ids of values for the skill's own types, Amazon's form for the others.
   * @throws Error for a slot or a value id that the model does not have
   */
  given(intent: Intent, given: Readonly<Record<string, string>>): Slots {
    for (const name of Object.keys(given)) {
      if (!intent.slots.some((slot) => slot.name === name)) {
        throw new Error(`${intent.name} has no slot ${name}.`);
      }
    }
    return this.each(intent, (name, type) => {
      const value = given[name];
      if (value === undefined) {
        return undefined;
      }
      if (!this.values.has(type)) {
        return builtInSlot(name, value);
      }
      const found = this.values.withId(type, value);
      if (!found) {
        throw new Error(`The slot type ${type} has no value with the id ${value}.`);
      }
      return resolvedSlot(name, type, found.name, found);
    });
  }

  /** The slots of the intent, with values from anywhere in the words. */
  anywhere(intent: Intent, words: readonly string[], today: Date): Slots {
    const text = words.join(' ');
    const taken: Quantity[] = [];
    return this.each(intent, (name, type) => {
      if (this.values.has(type)) {
        const found = chosen(intent, words, this.values.findAll(type, words));
        const said = words.slice(found?.start, found?.end).join(' ');
        return found && resolvedSlot(name, type, said, found);
      }
      const found = quantitiesIn(type, text, today).find((quantity) =>
        taken.every((other) => quantity.end <= other.start || quantity.start >= other.end),
      );
      if (found) {
        taken.push(found);
      }
      return found && builtInSlot(name, found.value);
    });
  }

  /** The slots when the words fit the template; undefined when they do not. */
  fit(
    intent: Intent,
    parts: readonly Part[],
    words: readonly string[],
    today: Date,
  ): Slots | undefined {
    const filled = this.fitParts(parts, words, today);
    return filled && { ...this.each(intent, () => undefined), ...filled };
  }

  /**
   * The slots when a template ends in a name and the words have an unknown name there: "start the downward dog".
   * Alexa sends such a name, too. At least two words before it must fit.
   */
  fitUnknown(intent: Intent, parts: readonly Part[], words: readonly string[]): Slots | undefined {
    const [carrier, name, ...rest] = parts;
    if (!carrier || !('words' in carrier) || !name || !('slot' in name) || rest.length > 0) {
      return undefined;
    }
    const size = carrier.words.length;
    const unknown = words.slice(size);
    const fits =
      size >= 2 &&
      carrier.words.every((word, index) => word === words[index]) &&
      unknown.length > 0 &&
      unknown.length <= LONGEST_NAME;
    return fits
      ? {
          ...this.each(intent, () => undefined),
          [name.slot]: resolvedSlot(name.slot, name.type, unknown.join(' '), undefined),
        }
      : undefined;
  }

  private fitParts(
    parts: readonly Part[],
    words: readonly string[],
    today: Date,
  ): Slots | undefined {
    const [part, ...rest] = parts;
    if (!part) {
      return words.length === 0 ? {} : undefined;
    }
    if ('words' in part) {
      return part.words.every((word, index) => word === words[index])
        ? this.fitParts(rest, words.slice(part.words.length), today)
        : undefined;
    }
    const shortest = rest.length === 0 ? words.length : 1;
    for (let length = words.length; length >= Math.max(shortest, 1); length -= 1) {
      const others = this.fitParts(rest, words.slice(length), today);
      const slot = others && this.wholeSlot(part, words.slice(0, length), today);
      if (slot) {
        return { ...others, [part.slot]: slot };
      }
    }
    return undefined;
  }

  /** The slot with all of these words as its value; undefined when they are not one value. */
  private wholeSlot(
    { slot, type }: { slot: string; type: string },
    words: readonly string[],
    today: Date,
  ): Slot | undefined {
    const text = words.join(' ');
    if (this.values.has(type)) {
      const found = this.values.resolve(type, words);
      return found && resolvedSlot(slot, type, text, found);
    }
    const quantity = quantitiesIn(type, text, today).find(
      (found) => text.slice(0, found.start).trim() === '' && text.slice(found.end).trim() === '',
    );
    return quantity && builtInSlot(slot, quantity.value);
  }

  /** Every slot of the intent. A slot without a value has only its name, as Alexa sends it. */
  private each(intent: Intent, slotFor: (name: string, type: string) => Slot | undefined): Slots {
    return Object.fromEntries(
      intent.slots.map(({ name, type }) => [name, slotFor(name, type) ?? emptySlot(name)]),
    );
  }
}

/** The value that is meant: in "no fever but a numb foot" the foot, except when the intent is a denial. */
function chosen(
  intent: Intent,
  words: readonly string[],
  found: readonly FoundValue[],
): FoundValue | undefined {
  const wanted = intent.name === 'NoSymptomIntent' ? 'denied' : 'affirmed';
  return found.find((value) => stanceOn(words, value) === wanted) ?? found[0];
}

function quantitiesIn(type: string, folded: string, today: Date): Quantity[] {
  switch (type) {
    case 'AMAZON.NUMBER':
      return numbersIn(folded);
    case 'AMAZON.DURATION':
      return durationsIn(folded);
    case 'AMAZON.DATE':
      return datesIn(folded, today);
    default:
      return [];
  }
}
