import type { Context } from 'aws-lambda';
import { lastResort } from './alexa/last-resort';

/** Loads at once, so that a broken bundle or environment is met here and not by a listener. */
const loading = import('./alexa/entry').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The skill did not load'}\n`);
  return null;
});

/**
 * The Lambda entry. Async with two parameters, since nodejs24.x refuses callback handlers. It always
 * answers: a request it cannot read gets an apology, and so does every request when the skill itself
 * could not be loaded.
 */
export const handler = async (event: unknown, context: Context) => {
  const entry = await loading;
  return entry === null ? lastResort() : entry.answerEvent(event, context);
};
