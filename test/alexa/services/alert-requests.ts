import { intent } from '../requests';

/** A clear screen and the first step: from here timers and reminders can be set. */
export const TO_CARE: readonly string[] = [
  'AMAZON.NextIntent',
  ...Array<string>(5).fill('AMAZON.NoIntent'),
  'AMAZON.YesIntent',
];

const named = (id: string): object => ({
  value: id,
  resolutions: {
    resolutionsPerAuthority: [
      { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: id, id } }] },
    ],
  },
});

/** "Set the timer", "pause the timer", with an action's id. */
export const timerIntent = (action: string): object =>
  intent('ColdTimerIntent', { action: { name: 'action', ...named(action) } });

export const SIX_HOURS_AGO: object = intent('OnsetIntent', { ago: { name: 'ago', value: 'PT6H' } });

/** What Alexa reports after she asked for a permission. */
export const permissionResponse = (token: string, status: string): object => ({
  type: 'Connections.Response',
  name: 'AskFor',
  token,
  status: { code: '200', message: 'OK' },
  payload: { status },
});
