/**
 * Measures how long a listener waits after a cold start: loading the bundled handler, then a launch and
 * a whole screen. `npm run bench` runs it in turn with other handlers. To measure with a share of a
 * processor, limit the CPU from outside, as docs/operations.md shows.
 *
 * Usage: node bench/cold-start.cjs cdk.out/asset.<hash>/index.js
 */
const { resolve } = require('node:path');

process.env.LOG = 'off';
const booted = performance.now();
const { handler } = require(resolve(process.argv[2]));
const loaded = performance.now();

// Written out here, since a process that is measured loads nothing but the handler.
const application = { applicationId: 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555' };
const request = { requestId: 'r', timestamp: '2026-11-22T10:00:00Z', locale: 'en-US' };
const says = (name) => ({ type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE' } });
const yes = says('AMAZON.YesIntent');
const conversation = [
  { type: 'LaunchRequest' },
  yes,
  ...Array(13).fill(says('AMAZON.NoIntent')),
  yes,
];

async function measure() {
  const turns = [];
  let processorTime = 0;
  let attributes = {};
  for (const [index, body] of conversation.entries()) {
    const session = { new: index === 0, sessionId: 's', application, user: {}, attributes };
    const event = {
      version: '1.0',
      session,
      context: { System: { application } },
      request: { ...request, ...body },
    };
    const startedAt = performance.now();
    const { sessionAttributes } = await handler(event, {});
    turns.push(performance.now() - startedAt);
    if (index === 0) {
      const { user, system } = process.cpuUsage();
      processorTime = (user + system) / 1000;
    }
    attributes = sessionAttributes;
  }
  const later = turns.slice(2).sort((a, b) => a - b);
  const figures = {
    boot: booted,
    load: loaded - booted,
    firstTurn: turns[0],
    firstAnswer: loaded + turns[0],
    processorTime,
    secondTurn: turns[1],
    medianTurn: later[Math.floor(later.length / 2)],
    slowestTurn: later.at(-1),
  };
  const ms = Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(2))]);
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ ...Object.fromEntries(ms), peakMiB })}\n`);
}

measure().catch((error) => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
