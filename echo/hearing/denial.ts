/**
 * Whether a sign is affirmed, denied or left open. A classifier counts words. It does not see that one "no"
 * reverses the whole sentence, and a "no" that is missed here means a wrong warning or a missed one.
 */
export type Stance = 'affirmed' | 'denied' | 'open';

const NEGATION = new Set([
  'no',
  'not',
  'never',
  'none',
  'without',
  'neither',
  'nor',
  'nope',
  'nah',
  'nothing',
]);
const REFUSAL = new Set(['no', 'nope', 'nah', 'negative', 'never', 'none']);
const AGREEMENT = new Set(
  'yes yeah yep yup yea ya aye definitely absolutely correct right sure true exactly indeed affirmative certainly course'.split(
    ' ',
  ),
);

/** After one of these, a negative word is not an answer: "yes, nothing helps". */
const YES_FIRST = new Set(['yes', 'yeah', 'yep', 'yup', 'yea', 'aye']);

/** A new statement begins after these: "no, but my leg is numb", "no fever, just chills". */
const TURN =
  /\b(?:but|however|although|though|yet|yes|yeah|just|only|except|and (?=(?:i|my|there|it|both|the)\b))/g;

/** A "no" that answers, before a separate statement: "no, my leg is numb". */
const ANSWER_THEN_STATEMENT = /^(?:(?:no|nope|nah)\s+)+(?=(?:i|my|there|it|both|one|the|we)\b)/;

/** Negations that deny nothing: "oh no", "no wait", "can not pee", "not sure", "not only", "does not feel right". */
const NO_DENIAL =
  /\b(?:oh no|no (?:wait|actually|hang on|hold on)|(?:can|could) not|not able|not (?:only|just|sure|certain|know|going away|getting better|stop\w*)|not feel (?:anything|much|it|my|the|right|normal)|no (?:doubt|longer|idea|feeling|sensation|control|better|relief)|never (?:stops|goes|been the same)|not been able)\b/g;

/** Something that a person cannot do or feel, or that does not work: a complaint, not an answer. */
const INABILITY =
  /\b(?:(?:neither|nothing|none) (?:\w+ ){0,2}works?|(?:can|could) not (?:be )?\w+|not able to|unable|not feel (?:anything|my|the|it|right|normal|well|good)|(?:no|lost|less) (?:feeling|sensation|control|strength|power|energy|balance|use))\b/;

/** After these words comes something that is there in spite of the "no": "no, just a tickle", "nope, yep". */
const REMAINDER = /\b(?:just|yes|yeah|yep|yup|yea|aye)\b/;

const ALL_WELL = /\b(?:fine|good|ok|okay|all right|alright|well|normal|as usual|nothing)\b/;

const SIGN_WORD =
  /^(?:numb|tingl|pins$|needles$|weak|feel|felt|pee$|peed|peeing|wee$|weed|weeing|urin|toilet|loo$|leak|wet|soil|dribbl|bladder|bowel|poo(?:$|p|ed|ing)|chest|breath|faint|dizz|fever|shiver)/;

const OPEN =
  /\b(?:not (?:\w+ )?sure|unsure|not certain|do not (?:\w+ )?know|no idea|hard to (?:say|tell)|can not (?:say|tell)|could not (?:say|tell)|not (?:\w+ )?(?:check|measure|test|look|(?:take|took|taken) (?:my|the|it))\w*|maybe not|if i)\b/;

const TRAILING_NO =
  /^(?:(?:no|nope|nah|none|never|not)(?: (?:at all|really|me|that|any|ever|now|here|there|either))?|(?:no )?i (?:do|have|did|am) not)$/;

const HEDGE =
  /\b(?:maybe|might|may|perhaps|possibly|probably|sometimes|somewhat|kind of|sort of|a little|little bit|a bit|bit of|slightly|i (?:do not )?(?:think|believe|guess|suppose|feel like)|not (?:\w+ )?sure|unsure|unclear|know|only|unless|except|but|though|apart from|other than|mostly|usually|hard to (?:say|tell)|can not (?:say|tell)|depends|almost|barely|hardly|now and then|once|twice|occasionally|on and off|comes and goes|not (?:really|exactly|quite|much|always|often|yet|entirely|completely|so far)|nothing (?:much|major|serious)|no more than|some)\b/;

/** The words of a statement that come before the word at `start`. */
function statementBefore(words: readonly string[], start: number): string {
  const all = words.join(' ');
  const at = words.slice(0, start).join(' ').length;
  let begin = 0;
  for (const turn of all.matchAll(TURN)) {
    if (turn.index < at) {
      begin = turn.index + turn[0].length;
    }
  }
  const statement = all.slice(begin).trimStart();
  begin = all.length - statement.length;
  const answer = ANSWER_THEN_STATEMENT.exec(statement)?.[0] ?? '';
  return all.slice(begin + answer.length, Math.max(at, begin + answer.length)).trim();
}

/** The stance on a sign that was found in the words. */
export function stanceOn(
  words: readonly string[],
  { start, end, negatedInside }: { start: number; end: number; negatedInside: boolean },
): Stance {
  const before = statementBefore(words, start);
  const after = (words.slice(end).join(' ').split(TURN)[0] ?? '').trim();
  if (OPEN.test(before) || OPEN.test(after)) {
    return 'open';
  }
  const denying = holdsDenial(before);
  return denying || negatedInside || TRAILING_NO.test(after) ? 'denied' : 'affirmed';
}

/** Whether the text has a negation, apart from those that deny nothing. */
function holdsDenial(text: string): boolean {
  return text
    .replace(NO_DENIAL, '')
    .split(' ')
    .some((word) => NEGATION.has(word));
}

/** Whether anything is denied or refused. Such words are never a yes. */
export function isNegative(words: readonly string[]): boolean {
  return (
    !YES_FIRST.has(words[0] ?? '') && words.some((word) => NEGATION.has(word) || REFUSAL.has(word))
  );
}

/** Whether the words say that something cannot be done or felt, or does not work. */
export function isInability(words: readonly string[]): boolean {
  return INABILITY.test(words.join(' '));
}

/** Whether the words say that something is well, and nothing is not. */
export function isWell(words: readonly string[]): boolean {
  return ALL_WELL.test(words.join(' ')) && !words.includes('not');
}

/** Whether the word is typical of signs, such as "toilet" in "I need the toilet, but nothing comes". */
export function isSignWord(word: string): boolean {
  return SIGN_WORD.test(word);
}

/** Whether the words have a yes. */
export function isAgreement(words: readonly string[]): boolean {
  return (
    words.some((word) => AGREEMENT.has(word)) ||
    /\b(?:i (?:do|did|have|am|was)|it (?:is|does|did|has|was)|there is|they (?:are|do))$/.test(
      words.join(' '),
    )
  );
}

/**
 * Whether the words can be a plain no to any question. "No, my leg feels odd" and "no, I can't feel my hand"
 * cannot: they begin with a no, but report something.
 */
export function isRefusal(words: readonly string[]): boolean {
  const text = words.join(' ');
  if (!isNegative(words) || isHedged(words) || INABILITY.test(text) || REMAINDER.test(text)) {
    return false;
  }
  const answer = ANSWER_THEN_STATEMENT.exec(text)?.[0];
  const statement = text.slice(answer?.length ?? 0);
  return answer === undefined || holdsDenial(statement) || ALL_WELL.test(statement);
}

/**
 * The yes or no at the beginning, when the rest agrees with it: "no, that's not happening", "yeah, I have that".
 * "No sleep" has no such answer.
 */
export function leadingAnswer(words: readonly string[]): 'yes' | 'no' | undefined {
  const [first = '', ...rest] = words;
  if (YES_FIRST.has(first)) {
    return isHedged(words) || holdsDenial(rest.join(' ')) || saysTheyCan(words) ? undefined : 'yes';
  }
  const statement = rest.join(' ');
  const goesWithNo = statement === '' || holdsDenial(statement) || ALL_WELL.test(statement);
  return REFUSAL.has(first) && goesWithNo && isRefusal(words) ? 'no' : undefined;
}

/**
 * Whether the speaker says that they can do something: "yes, I can". That is not a yes, since no question asks
 * for it. After "has it been too hard to stand?" it is closer to a no.
 */
export function saysTheyCan(words: readonly string[]): boolean {
  return /(?<!\b(?:said|says|told me|that) )\bi can\b(?! not)/.test(words.join(' '));
}

/** Whether the words are hedged: "only when I cough", "I don't think so". They are never a plain no. */
export function isHedged(words: readonly string[]): boolean {
  return HEDGE.test(words.join(' '));
}

/** The words without their negation: "i am not alone" becomes "i am alone". */
export function withoutNegation(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/\b(?:do|does|did) not\b/g, '')
    .replace(/\b(?:not|never|no)\b/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
