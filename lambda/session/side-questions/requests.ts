import type { State } from '../state';
import type { Context, Outcome } from '../turn';
import { want } from '../turn';
import { isOffered } from './offered';
import { offerReminder } from './reminder';
import { offerTimer } from './timer';

/** Handles a request for a pack timer. It is offered now if a step that offers it is open, otherwise later. */
export const requestTimer = (state: State, minutes: number | null, context: Context): Outcome =>
  isOffered('timer', state.memory, context.content)
    ? offerTimer(state, minutes, [], context)
    : want(state, { for: 'timer', minutes }, 'quick');

/** Handles a request for a reminder of heat, in the same way. */
export const requestReminder = (state: State, context: Context): Outcome =>
  isOffered('reminder', state.memory, context.content)
    ? offerReminder(state, [], context)
    : want(state, { for: 'reminder' }, 'quick');
