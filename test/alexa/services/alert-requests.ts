import { intent, slot } from '../requests';

/** A clear screen and the first step: from here timers and reminders can be set. */
export const TO_CARE: readonly string[] = [
  'AMAZON.NextIntent',
  ...Array<string>(5).fill('AMAZON.NoIntent'),
  'AMAZON.YesIntent',
];

/** "Set the timer", "pause the timer", with an action's id. */
export const timerIntent = (action: string): object =>
  intent('ColdTimerIntent', slot('action', action, action));

export const SIX_HOURS_AGO: object = intent('OnsetIntent', slot('ago', 'PT6H'));

/** What Alexa reports after she asked for a permission. */
export const permissionResponse = (token: string, status: string): object => ({
  type: 'Connections.Response',
  name: 'AskFor',
  token,
  status: { code: '200', message: 'OK' },
  payload: { status },
});
