/**
 * A process that lets the policies catch up on a data folder, and kills itself with -9 at a named point of their work:
 *
 *   node policies-process.js DATA after-append N      once the policies' Nth event is durable, before any checkpoint
 *   node policies-process.js DATA between N           between the Nth WorkflowStarted and the first step
 *   node policies-process.js DATA never               not at all: it says so and ends
 */
const { writeSync } = require('node:fs');
const { openEngine } = require('../../dist/libs/engine/src');

const [data, point, nth] = process.argv.slice(2);

const counts = {
  'after-append': ({ text }) => JSON.parse(text).actor === 'waymark-policies',
  between: ({ type }) => type === 'case.WorkflowStarted',
  never: () => false,
};

async function main() {
  const engine = await openEngine({ data, environment: process.env, time: null, notice: () => {} });
  const { store } = engine;
  const append = store.append.bind(store);
  let seen = 0;
  store.append = async (stream, expected, events) => {
    const appended = await append(stream, expected, events);
    if (!appended.repeated && events.some(counts[point])) seen += 1;
    if (point !== 'never' && seen >= Number(nth)) process.kill(process.pid, 'SIGKILL');
    return appended;
  };
  await engine.policies.settled();
  await engine.close();
  writeSync(1, 'settled\n');
}

main().catch((failure) => {
  process.stderr.write(`${failure.stack}\n`);
  process.exit(1);
});
