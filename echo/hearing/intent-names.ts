/** The names of the intents that the rules of this folder use. */
export const FALLBACK = 'AMAZON.FallbackIntent';
export const YES = 'AMAZON.YesIntent';
export const NO = 'AMAZON.NoIntent';
export const SIGN = 'SymptomIntent';
export const ONSET = 'OnsetIntent';
export const EXERCISE = 'ExerciseIntent';
export const NO_SIGN = 'NoSymptomIntent';
export const SOFT_NO = 'SoftNoIntent';
export const PAIN = 'PainIntent';
export const SAID_NO = 'SaidNoIntent';
