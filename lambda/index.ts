import type { Context } from 'aws-lambda';
import { answerEvent } from './alexa/entry';

/**
 * The Lambda entry. Async with two parameters, since nodejs24.x refuses callback handlers. It always
 * answers: a request it cannot read gets an apology, never an error.
 */
export const handler = async (event: unknown, context: Context) => answerEvent(event, context);
