import type { Context } from 'aws-lambda';
import { lastResort } from './alexa/last-resort';

/** Loads before the first request, so that a broken bundle or environment is found before a listener comes. */
const loading = import('./alexa/entry').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The skill did not load'}\n`);
  return null;
});

/**
 * The Lambda entry. Async with two parameters, since nodejs24.x refuses callback handlers. It always
 * answers: with an apology where it cannot read a request, or could not load the skill.
 */
export const handler = async (event: unknown, context: Context) => {
  const entry = await loading;
  return entry === null ? lastResort() : entry.answerEvent(event, context);
};
