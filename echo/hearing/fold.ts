/**
 * Short forms that people type without an apostrophe, and casual ones such as "gonna". "were", "ill" and "id" are
 * left out, since they are words themselves.
 */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  aint: 'is not',
  arent: 'are not',
  cannot: 'can not',
  cant: 'can not',
  couldnt: 'could not',
  didnt: 'did not',
  doesnt: 'does not',
  dont: 'do not',
  dunno: 'do not know',
  gonna: 'going to',
  gotta: 'got to',
  hadnt: 'had not',
  hasnt: 'has not',
  havent: 'have not',
  hows: 'how is',
  im: 'i am',
  isnt: 'is not',
  its: 'it is',
  ive: 'i have',
  kinda: 'kind of',
  shouldnt: 'should not',
  sorta: 'sort of',
  thats: 'that is',
  theres: 'there is',
  wanna: 'want to',
  wasnt: 'was not',
  werent: 'were not',
  whats: 'what is',
  wont: 'will not',
  wouldnt: 'would not',
  youre: 'you are',
};

/** After these words 's means "is"; after any other word it is a possessive. */
const BEFORE_IS =
  /\b(it|that|there|this|what|who|where|when|how|why|here|he|she|one|side|back|leg|foot|toe|knee|calf|thigh|bum|bottom|groin|crotch|bladder|chest|heart|tummy|stomach|temperature|pain|everything|nobody|everyone)'s\b/g;

/**
 * The plain form in which words are compared: lower case, no accents or punctuation, short forms
 * spelled out ("can't" becomes "can not"), single spaces, no wake word in front.
 */
export function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/^\s*(?:(?:hey|ok|okay)[\s,]+)?alexa\b[\s,.!]*/, '')
    .replace(/\b(?:[a-z]\.\s*){2,}/g, (letters) => `${letters.replace(/[.\s]/g, '')} `)
    .replace(/\bain't\b/g, 'is not')
    .replace(/\bcan't\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/'m\b/g, ' am')
    .replace(/'re\b/g, ' are')
    .replace(/'ve\b/g, ' have')
    .replace(/'ll\b/g, ' will')
    .replace(/'d\b/g, ' would')
    .replace(BEFORE_IS, '$1 is')
    .replace(/\blet's\b/g, 'let us')
    .replace(/'/g, '')
    .replace(/(?<!\d)\.|\.(?!\d)|[^a-z0-9.]+/g, ' ')
    .trim()
    .split(/ +/)
    .map((word) => SPELLED_OUT[word] ?? word)
    .join(' ');
}

const HESITATIONS = new Set([
  'um',
  'uh',
  'er',
  'erm',
  'ah',
  'oh',
  'hmm',
  'mm',
  'well',
  'so',
  'ow',
  'ouch',
  'please',
  'okay',
  'ok',
  'like',
]);

/** The folded words without thanks and without filler words such as "um". */
export function withoutHesitation(folded: string): string {
  return folded
    .replace(/\b(?:thank you|thanks)(?: very much| so much)?\b/g, '')
    .trim()
    .split(' ')
    .filter((word) => !HESITATIONS.has(word))
    .join(' ');
}
