import { PretendAmazon } from '../../../echo/amazon/pretend-amazon';
import type { handler as Handler } from '../../../lambda/index';
import { screening } from '../../../lambda/screening/question';
import { envelope, intent, lambdaContext, SKILL_ID, USER_ID } from '../requests';
import { permissionResponse, SIX_HOURS_AGO, TO_CARE, timerIntent } from './alert-requests';

const TOKEN = 'Atza|a-token-that-nobody-may-read';
const DEVICE = 'amzn1.ask.device.1';

/** Words that would say something about the listener's back. */
const HEALTH =
  /\b(back|spasm|pain|hurts?|ice|cold|heat|legs?|numb|bladder|symptom|flag|tier|clear|provider|emergency|PT6H|onset|health)\b/i;

const A_DAY = intent('OnsetIntent', { day: { name: 'day', value: '2026-11-21' } });

const amazon = new PretendAmazon();
beforeAll(() => amazon.open());
afterAll(() => amazon.close());

describe('What is sent to the services for timers, reminders and the time zone', () => {
  it('says nothing about the listener but the hour of a reminder, and a log line says only that a call failed', async () => {
    let written = '';
    const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    });
    const original = { ...process.env };
    process.env = { ...original, LOG: 'on' };
    let loaded: typeof Handler | undefined;
    await jest.isolateModulesAsync(async () => {
      loaded = (await import('../../../lambda/index')).handler;
      await loaded(envelope(intent('AMAZON.StopIntent'), {}, true), lambdaContext);
    });
    if (loaded === undefined) {
      throw new Error('the handler did not load');
    }

    const system = { apiEndpoint: amazon.endpoint, apiAccessToken: TOKEN };
    const said = [
      ...TO_CARE.map((name) => intent(name)),
      intent('ColdTimerIntent'),
      intent('AMAZON.YesIntent'),
      permissionResponse('timer', 'ACCEPTED'),
      timerIntent('pause'),
      timerIntent('resume'),
      timerIntent('left'),
      timerIntent('cancel'),
      intent('HeatReminderIntent'),
      A_DAY,
      SIX_HOURS_AGO,
      intent('AMAZON.YesIntent'),
      permissionResponse('reminder', 'ACCEPTED'),
    ];
    for (const fault of ['none', 'broken'] as const) {
      amazon.reset();
      let attributes: unknown = {};
      for (const [index, request] of said.entries()) {
        if (Object.values(request).includes('Connections.Response')) {
          amazon.grant('timers');
          amazon.grant('reminders');
        }
        amazon.faults.set('timers', fault);
        amazon.faults.set('time zone', request === A_DAY ? fault : 'none');
        const event = envelope(request, attributes, index === 0, system);
        attributes = (await loaded(event, lambdaContext)).sessionAttributes;
      }
      if (fault === 'none') {
        expect(amazon.reminders.all).toHaveLength(1);
        expect(amazon.seen.length).toBeGreaterThan(10);
        // Once for the day, and once for the hour of the reminder.
        expect(amazon.seen.filter(({ path }) => path.endsWith('timeZone'))).toHaveLength(2);
      }
      for (const { path, body, headers } of amazon.seen) {
        const { authorization, 'user-agent': _sdk, host: _host, ...others } = headers;
        const sent = `${path.replace(DEVICE, '')} ${body} ${JSON.stringify(others)}`;
        expect(authorization).toBe(`Bearer ${TOKEN}`);
        expect(sent).not.toMatch(HEALTH);
        for (const secret of [USER_ID, SKILL_ID, TOKEN, DEVICE]) {
          expect(sent).not.toContain(secret);
        }
        for (const { id } of screening.questions) {
          expect(sent).not.toContain(id);
        }
      }
    }
    // Not earlier: modules that are loaded late read the environment, too.
    process.env = original;
    stdout.mockRestore();

    const lines = written.trim().split('\n');
    const faults = lines.filter((line) => line.includes('"failure"'));
    const told = faults.map((line) => line.replace(/request\.\d+"/, 'request"'));
    expect(new Set(told)).toEqual(
      new Set(['{"requestId":"amzn1.echo-api.request","failure":"alerts: timers 5xx"}']),
    );
    expect(written).not.toContain(amazon.timeZone);
    expect(written).not.toContain(TOKEN);
    expect(written).not.toContain(DEVICE);
    expect(written).not.toContain(USER_ID);
  });
});
