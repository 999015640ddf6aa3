import type { State } from '../state';
import type { Context, Outcome } from '../turn';
import { want } from '../turn';
import { isOffered } from './offered';
import { offerReminder } from './reminder';
import { offerTimer } from './timer';

/** A timer for a pack: offered where a step that goes with it is open, otherwise after the screen. */
export const requestTimer = (state: State, minutes: number | null, context: Context): Outcome =>
  isOffered('timer', state.memory, context.content)
    ? offerTimer(state, minutes, [], context)
    : want(state, { for: 'timer', minutes }, 'quick');

/** A reminder of heat: offered where a step that goes with it is open, otherwise after the screen. */
export const requestReminder = (state: State, context: Context): Outcome =>
  isOffered('reminder', state.memory, context.content)
    ? offerReminder(state, [], context)
    : want(state, { for: 'reminder' }, 'quick');
