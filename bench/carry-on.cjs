/**
 * Says "carry on" as the first words to a bundled handler, in a process that has just started. Prints
 * the goal it led to and how long it took. `npm run bench:return` runs it with a table.
 *
 * Usage: TABLE_NAME=… DYNAMODB_ENDPOINT=… node bench/carry-on.cjs cdk.out/asset.<hash>/index.js
 */
const { resolve } = require('node:path');

process.env.LOG = 'off';
const { handler } = require(resolve(process.argv[2]));

const application = { applicationId: 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555' };
const user = { userId: 'amzn1.ask.account.SOMEBODY' };
const event = {
  version: '1.0',
  session: { new: true, sessionId: 's', application, user, attributes: {} },
  context: { System: { application, user } },
  request: {
    type: 'IntentRequest',
    requestId: 'r',
    timestamp: new Date().toISOString(),
    locale: 'en-US',
    intent: { name: 'AMAZON.ResumeIntent', confirmationStatus: 'NONE' },
  },
};

const startedAt = performance.now();
handler(event, {})
  .then(({ sessionAttributes }) => {
    const firstAnswer = performance.now();
    const goal = sessionAttributes.state.memory.goal.for;
    process.stdout.write(JSON.stringify({ goal, firstAnswer, turn: firstAnswer - startedAt }));
    // The connection to the table would keep the process alive.
    process.exit();
  })
  .catch((error) => {
    process.stderr.write(`${error}\n`);
    process.exitCode = 1;
  });
