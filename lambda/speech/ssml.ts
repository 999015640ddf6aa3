/** Longest pause one `<break>` may hold, in ms (Alexa SSML reference). */
const LONGEST_BREAK_MS = 10_000;

/** Three digits or more, also in groups. In our words this is always a telephone number. */
const TELEPHONE_NUMBER = /\d[\d ]*\d[\d ]*\d/g;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Plain text as SSML: escaped, with telephone numbers spoken digit by digit. */
export const toSsml = (text: string): string =>
  escapeXml(text).replace(TELEPHONE_NUMBER, (number) => {
    const kind = number.length === 3 ? 'digits' : 'telephone';
    return `<say-as interpret-as="${kind}">${number}</say-as>`;
  });

/** Silence of this many ms, in as many breaks as Alexa's limit requires. */
export function pause(ms: number): string {
  const count = Math.ceil(ms / LONGEST_BREAK_MS);
  return Array.from({ length: count }, (_, index) => {
    const length = Math.min(LONGEST_BREAK_MS, ms - index * LONGEST_BREAK_MS);
    return `<break time="${length}ms"/>`;
  }).join('');
}
