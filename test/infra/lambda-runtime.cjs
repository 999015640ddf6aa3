/**
 * Stands in for Lambda's runtime: loads a bundle in a Node of its own, as it is, and hands it one
 * event after the other. The bundle's file is the first argument.
 */
let log = '';
const keep = (text) => {
  log += text;
  return true;
};
process.stdout.write = keep;
process.stderr.write = keep;

const { handler } = require(process.argv[2]);

process.send({ parameters: handler.length });
process.on('message', async ({ event, context }) => {
  log = '';
  const response = await handler(event, context);
  process.send({ response, log });
});
