/**
 * Gives one request to a bundled handler in a process that has just started, and prints what it led to and
 * how long it took. `npm run bench:return` runs it with a table and the words "carry on".
 *
 * Usage: TABLE_NAME=… DYNAMODB_ENDPOINT=… node bench/carry-on.cjs <index.js of the bundle> <request, JSON>
 */
const { resolve } = require('node:path');

process.env.LOG = 'off';
const { handler } = require(resolve(process.argv[2]));

const event = JSON.parse(process.argv[3]);

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
