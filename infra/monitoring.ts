import { Duration, Stack } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { IFilterPattern, ILogGroup } from 'aws-cdk-lib/aws-logs';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** A listener notices a turn that takes longer as a silence, in ms. */
const SLOW_MS = 2000;

/** The failure in the log if a device could not play the count: see lambda/alexa/skill.ts. */
const COUNT_FAILED = 'APL-A*';

/** The failure in the log if preferences could not be stored: see lambda/alexa/preferences/store.ts. */
const STORAGE_FAILED = 'storage:*';

/** The failure in the log if a timer or a reminder could not be set: see lambda/alexa/services/refusal.ts. */
const ALERT_FAILED = 'alerts:*';

/** In five minutes. One can be a slow moment at Amazon, and the listener heard another way to do it. */
const ALERT_FAILURES_BORNE = 5;

/** In five minutes. One can be a slow moment at DynamoDB, which no listener notices. */
const STORAGE_FAILURES_BORNE = 5;

const FAILED = FilterPattern.exists('$.failure');

export interface WatchingProps {
  readonly alias: Alias;
  readonly logGroup: ILogGroup;
  /** The SNS topic that every alarm is sent to; without one nobody is told. */
  readonly topicArn?: string | undefined;
}

/** Alarms, metrics from the log, and a dashboard that shows both. */
export class Monitoring extends Construct {
  /** The alarms that point to faulty code: a new version that raises one is rolled back. */
  readonly againstVersion: readonly Alarm[];

  constructor(scope: Construct, id: string, { alias, logGroup, topicArn }: WatchingProps) {
    super(scope, id);
    const minute = { period: Duration.minutes(1) };
    const fiveMinutes = { period: Duration.minutes(5) };

    const errors = this.alarm('Errors', alias.metricErrors(minute), {
      what: 'The function failed to answer: it could not load, ran out of time or of memory.',
    });
    const throttles = this.alarm('Throttles', alias.metricThrottles(minute), {
      what: 'Alexa was turned away, because too many turns were being answered at once.',
    });
    const slow = this.alarm('Slow', alias.metricDuration({ ...fiveMinutes, statistic: 'p99' }), {
      what: 'One turn in a hundred took longer than two seconds.',
      above: SLOW_MS,
    });
    const failures = this.alarm(
      'HandledFailures',
      this.counted(
        'HandledFailures',
        logGroup,
        FilterPattern.all(
          FAILED,
          FilterPattern.stringValue('$.failure', '!=', COUNT_FAILED),
          FilterPattern.stringValue('$.failure', '!=', STORAGE_FAILED),
          FilterPattern.stringValue('$.failure', '!=', ALERT_FAILED),
        ),
      ),
      { what: 'A listener heard the apology instead of an answer.' },
    );
    const audio = this.alarm(
      'AudioErrors',
      this.counted(
        'AudioErrors',
        logGroup,
        FilterPattern.stringValue('$.failure', '=', COUNT_FAILED),
      ),
      { what: 'A device could not play the counted hold.' },
    );
    const storage = this.alarm(
      'StorageFailures',
      this.counted(
        'StorageFailures',
        logGroup,
        FilterPattern.stringValue('$.failure', '=', STORAGE_FAILED),
      ),
      {
        what: 'What listeners like could not be kept or erased.',
        above: STORAGE_FAILURES_BORNE,
      },
    );
    const alerts = this.alarm(
      'AlertFailures',
      this.counted(
        'AlertFailures',
        logGroup,
        FilterPattern.stringValue('$.failure', '=', ALERT_FAILED),
      ),
      {
        what: 'Timers or reminders that listeners agreed to could not be set.',
        above: ALERT_FAILURES_BORNE,
      },
    );
    const alarms = [errors, throttles, slow, failures, audio, storage, alerts];
    this.againstVersion = [errors, slow, failures];

    if (topicArn !== undefined) {
      const action = new SnsAction(Topic.fromTopicArn(this, 'Topic', topicArn));
      for (const alarm of alarms) {
        alarm.addAlarmAction(action);
      }
    }

    new Dashboard(this, 'Dashboard', {
      dashboardName: `back-spasm-coach-${Stack.of(this).region}`,
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 3 })],
        [
          new GraphWidget({
            title: 'Turns',
            left: [alias.metricInvocations(minute)],
            right: [errors.metric, throttles.metric],
          }),
          new GraphWidget({
            title: 'Milliseconds a turn',
            left: ['p50', 'p99'].map((statistic) =>
              alias.metricDuration({ ...minute, statistic, label: statistic }),
            ),
            leftAnnotations: [{ value: SLOW_MS, label: 'slow' }],
          }),
          new GraphWidget({
            title: 'Handled failures, counts that could not play, storage, timers and reminders',
            left: [failures.metric, audio.metric, storage.metric, alerts.metric],
          }),
        ],
      ],
    });
  }

  private alarm(
    id: string,
    metric: Metric,
    { what, above }: { readonly what: string; readonly above?: number },
  ): Alarm {
    return new Alarm(this, id, {
      metric,
      alarmDescription: `${what} See docs/operations.md, "${id}".`,
      threshold: above ?? 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      // No data is no fault: nobody may have used the skill.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** A metric that counts the log lines that match a pattern. */
  private counted(metricName: string, logGroup: ILogGroup, pattern: IFilterPattern): Metric {
    return new MetricFilter(this, `${metricName}Filter`, {
      logGroup,
      filterPattern: pattern,
      metricNamespace: 'BackSpasmCoach',
      metricName,
      metricValue: '1',
    }).metric({ statistic: 'Sum', period: Duration.minutes(5) });
  }
}
