/** The English locales Alexa has. */
export const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'] as const;

export type Locale = (typeof LOCALES)[number];

/** The locale somebody typed, in any case and with "-" or "_"; undefined when there is no such locale. */
export function localeNamed(typed: string): Locale | undefined {
  const wanted = typed.replace('_', '-').toLowerCase();
  return LOCALES.find((locale) => locale.toLowerCase() === wanted);
}
