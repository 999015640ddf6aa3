import type { Context } from 'aws-lambda';

/** Alexa ignores an answer that comes later than this. */
const ANSWER_WITHIN_MS = 8_000;

/** The context that Lambda passes to an async handler. */
export function lambdaContext(requestId: string): Context {
  const deadline = Date.now() + ANSWER_WITHIN_MS;
  const unused = () => {
    throw new Error('An async handler must not use callbacks.');
  };
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: 'back-spasm-coach',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:back-spasm-coach',
    logGroupName: '/aws/lambda/back-spasm-coach',
    logStreamName: 'pretend',
    memoryLimitInMB: '256',
    getRemainingTimeInMillis: () => deadline - Date.now(),
    done: unused,
    fail: unused,
    succeed: unused,
  };
}
