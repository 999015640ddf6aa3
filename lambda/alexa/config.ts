import * as z from 'zod';

const Environment = z.object({
  /** Only requests for this skill are answered, when set. */
  SKILL_ID: z.string().trim().min(1).optional(),
  /** "off" keeps the log silent, for a conversation in a terminal. */
  LOG: z.enum(['on', 'off']).default('on'),
});

/** What the environment says, read once when the function loads. */
export const config = Environment.parse(process.env);
