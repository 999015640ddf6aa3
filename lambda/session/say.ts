import { z } from 'zod';

/** Fixed lines by name. Their words are in `speech/locales`. */
export const Line = z.enum([
  'disclaimer',
  'no-substitute',
  'fresh-start',
  'welcome',
  'screen-intro',
  'quick-intro',
  'back-to-start',
  'noted',
  'be-sure',
  'going-back',
  'nothing-earlier',
  'sorry',
  'sorry-again',
  'questions-first',
  'why-in-general',
  'stay-as-you-are',
  'alone',
  'stop-moving',
  'quiet',
  'help-welcome',
  'help-screening',
  'help-care',
  'help-choice',
  'emergency',
  'emergency-alone',
  'today',
  'not-checked',
  'today-still',
  'otherwise-doctor',
  'provider',
  'clear',
  'phase-assumed',
  'first-step',
  'care-start',
  'causes',
  'warning-signs',
  'heat-or-cold',
  'ask-pharmacist',
  'must-wait',
  'exercises-later',
  'goodbye',
  'goodbye-screening',
  'goodbye-emergency',
  'goodbye-today',
  'goodbye-incomplete',
  'goodbye-care',
  'goodbye-provider',
]);
export type Line = z.infer<typeof Line>;

/** Something to tell, by id. The words enter only when the turn is rendered. */
export const Tell = z.union([
  Line,
  z.strictObject({ lead: z.string() }),
  z.strictObject({ why: z.string() }),
  z.strictObject({ advice: z.string() }),
  z.strictObject({ unchecked: z.string() }),
  z.strictObject({ step: z.string() }),
  z.strictObject({ howLong: z.string() }),
  z.strictObject({ medicine: z.string() }),
]);
export type Tell = z.infer<typeof Tell>;

/** How a screening question is put. */
export const Manner = z.enum(['ask', 'simpler', 'plainly', 'worse']);
export type Manner = z.infer<typeof Manner>;

/** A yes/no asked outside the screen, by name. */
export type Choice =
  | 'hurting'
  | 'say-again'
  | 'try-again'
  | 'comfort-steps'
  | 'phase'
  | 'care-steps'
  | 'medicine-questions';

/** The one thing asked at the end of a turn. `misses` counts answers not understood so far. */
export type Ask =
  | { about: 'item'; id: string; manner: Manner; misses: number; isUrgent: boolean }
  | { about: 'gate'; id: string; misses: number }
  | { about: 'choice'; choice: Choice; misses: number }
  | { about: 'step'; isLast: boolean; misses: number };

/** A turn's answer as acts: what is told, then what is asked. `ask` is null when the session ends. */
export interface Say {
  readonly tell: readonly Tell[];
  readonly ask: Ask | null;
}
