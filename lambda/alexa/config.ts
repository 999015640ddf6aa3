const { SKILL_ID, LOG = 'on' } = process.env;
if (SKILL_ID?.trim() === '') throw new Error('SKILL_ID is set, but empty');
if (LOG !== 'on' && LOG !== 'off') throw new Error(`LOG is "${LOG}", which is neither on nor off`);

/** What the environment says, read once when the function loads. */
export const config = {
  /** Only requests for this skill are answered, when set. */
  skillId: SKILL_ID?.trim(),
  /** Off for a conversation in a terminal. */
  isLogging: LOG === 'on',
} as const;
